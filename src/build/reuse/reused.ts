/** Paths of the numbers (`64/158`) whose pages and files a build takes from the last one. */
type Reused = ReadonlySet<string>;

declare global {
  /** Vite bundles the pages apart from what runs the build: what the two share is the process. */
  var reusedNumbers: Reused | undefined;
}

/** Say what is not to be made again; nothing is said once the build is over. */
export function setReused(numbers: Reused | undefined): void {
  globalThis.reusedNumbers = numbers;
}

/** Whether the pages and files below a number are those of the last build. */
export function isReused(number: string): boolean {
  return globalThis.reusedNumbers?.has(number) ?? false;
}
