/**
 * Damage 10,000 documents, and hold the importer to its promise; FUZZ_RUNS and FUZZ_SEED ask for others, and
 * FUZZ_DOCUMENTS names a folder of documents to damage in place of those of the tests.
 */
import { checkImport, documentsIn } from './import-property.ts';
import { fuzzRuns, fuzzSeed } from './settings.ts';

const seed = fuzzSeed();
const folder = process.env['FUZZ_DOCUMENTS'];
const { taken, refused } = await checkImport(
  seed,
  fuzzRuns(10_000),
  folder ? documentsIn(folder) : undefined,
);
console.log(`seed ${seed}: ${taken} damaged documents taken, ${refused} refused with reasons`);
