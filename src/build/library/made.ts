declare global {
  /** Vite bundles the pages apart from what runs the build: what the two share is the process. */
  var numbersNotMade: ReadonlySet<string> | undefined;
}

/**
 * Say of which numbers (`64/158`) this build makes no pages and files; all are made once the build is over.
 *
 * All other pages of the site are made in every build, and from all of the content.
 */
export function setNotMade(numbers: ReadonlySet<string> | undefined): void {
  globalThis.numbersNotMade = numbers;
}

/** Whether this build makes the pages and files below a number. */
export function isMade(number: string): boolean {
  return !globalThis.numbersNotMade?.has(number);
}
