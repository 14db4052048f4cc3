/** Hold 100,000 random texts against the promise of the parser; FUZZ_RUNS and FUZZ_SEED ask for others. */
import { fuzzRuns, fuzzSeed } from './settings.ts';
import { checkParser } from './property.ts';

const seed = fuzzSeed();
const { accepted, refused } = checkParser(seed, fuzzRuns(100_000));
console.log(`seed ${seed}: ${accepted} texts accepted, ${refused} refused with faults`);
