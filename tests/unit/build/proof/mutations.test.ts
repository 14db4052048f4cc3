import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../../src/build/proof/prove.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { readProject } from '../../../support/files.ts';
import { mutationsOf } from '../../../support/mutations.ts';

const SEED = Number(process.env['PROOF_SEED'] ?? 1);
const COUNT = Number(process.env['PROOF_COUNT'] ?? 60);

describe.each([
  ['XML', 'tests/fixtures/proof/75-900-B.md', 'tests/fixtures/proof/75-900-B.xml'],
  ['a text extraction', 'tests/fixtures/library/64-158.md', 'tests/fixtures/source/64-158.txt'],
])('a text beside its source in %s', (_, file, path) => {
  const [text, source] = [readProject(file), readProject(path)];

  it('should be that of the source', () => {
    expect(parse(text).symbol).not.toBe('');
    expect(compareWithSource(text, source, path)).toBeUndefined();
  });

  it(`should be refused with any one thing changed, seed ${SEED}`, () => {
    const mutations = mutationsOf(text, SEED, COUNT);
    expect(mutations.length).toBeGreaterThan(COUNT / 2);
    const missed = mutations.filter(({ text }) => !compareWithSource(text, source, path));
    expect(missed).toEqual([]);
  });
});
