import { expect, it } from 'vitest';
import { checkImport } from '../../fuzz/import-property.ts';
import { fuzzRuns } from '../../fuzz/settings.ts';

const runs = fuzzRuns(150);
// The same each time: what is new to it is for `npm run fuzz:import` to find.
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

it('should refuse damaged documents, or write what is in them', async () => {
  const { taken, refused } = await checkImport(seed, runs);
  // Both happen, or the damage is of one kind.
  expect(taken).toBeGreaterThan(runs / 100);
  expect(refused).toBeGreaterThan(runs / 10);
});
