/**
 * Hold 100,000 random texts against the promise of the parser, and what reads queries, addresses and files against a
 * thousandth as many that repeat something; FUZZ_RUNS and FUZZ_SEED ask for others.
 */
import { checkGrowth } from './growth.ts';
import { fuzzRuns, fuzzSeed } from './settings.ts';
import { checkParser } from './property.ts';

const seed = fuzzSeed();
const runs = fuzzRuns(100_000);
const { time, text } = checkGrowth(seed, Math.ceil(runs / 1000));
console.log(
  `seed ${seed}: the slowest of ${Math.ceil(runs / 1000)} long texts took ${time} ms: ${text}`,
);
const { accepted, refused } = checkParser(seed, runs);
console.log(`seed ${seed}: ${accepted} texts accepted, ${refused} refused with faults`);
