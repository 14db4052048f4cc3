/** How many texts are tried: `FUZZ_RUNS`, or as many as are usual there. */
export function fuzzRuns(usual: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? usual);
}

/** Where the random texts begin: `FUZZ_SEED`, or another place each time. */
export function fuzzSeed(): number {
  return Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
}
