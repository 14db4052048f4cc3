import { expect, it } from 'vitest';
import { checkParser } from '../../../fuzz/property.ts';
import { fuzzRuns, fuzzSeed } from '../../../fuzz/settings.ts';

it('should give a whole model or faults with their places, whatever the text', () => {
  const runs = fuzzRuns(500);
  const { accepted, refused } = checkParser(fuzzSeed(), runs);
  expect(accepted + refused).toBe(runs);
  // Texts of one kind alone would try half of the promise.
  expect(Math.min(accepted, refused)).toBeGreaterThan(0);
}, 600_000);
