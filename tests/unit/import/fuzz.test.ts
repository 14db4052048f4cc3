import { expect, it } from 'vitest';
import { checkImport } from '../../fuzz/import-property.ts';
import { fuzzRuns, fuzzSeed } from '../../fuzz/settings.ts';

const runs = fuzzRuns(150);

it('should refuse damaged documents, or write what is in them', async () => {
  const { taken, refused } = await checkImport(fuzzSeed(), runs);
  // Both happen, or the damage is of one kind.
  expect(taken).toBeGreaterThan(runs / 100);
  expect(refused).toBeGreaterThan(runs / 10);
});
