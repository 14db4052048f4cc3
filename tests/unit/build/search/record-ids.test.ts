import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/core/parse/index.ts';
import { makeIndexFiles } from '../../../../src/build/search/index-files.ts';
import { recordIds } from '../../../../src/build/search/record-ids.ts';
import type { RecordIds } from '../../../../src/core/search/records.ts';
import { generateLibrary } from '../../../support/generated-library.ts';

const resolutions = Object.values(generateLibrary(12)).map((text) => parse(text));

const json = (file: Uint8Array | undefined) =>
  JSON.parse(Buffer.from(file ?? []).toString()) as unknown;

describe('the ids of records', () => {
  it('should name for each resolution the fragment that has its passages', async () => {
    const files = await makeIndexFiles(resolutions);
    const { tag, ids } = json(files.get('search/records.json')) as RecordIds;
    expect(json(files.get('search/library.json'))).toMatchObject({ tag });
    expect(ids.map(([short]) => `A/RES/${short}`)).toEqual(resolutions.map((r) => r.symbol));
    for (const [index, [, id]] of ids.entries()) {
      const fragment = files.get(`pagefind/fragment/${id}.pf_fragment`) ?? Buffer.alloc(0);
      expect(gunzipSync(fragment).toString()).toContain(resolutions[index]?.title);
    }
  });

  it('should not be written for a single resolution', async () => {
    const files = await makeIndexFiles(resolutions.slice(0, 1));
    expect([...files.keys()].filter((name) => name.startsWith('search/'))).toEqual([
      'search/library.json',
    ]);
  });

  it('should not be made when a resolution has no fragment', () => {
    expect(() => recordIds(new Map(), resolutions, '')).toThrow(
      'Pagefind made no fragment of A/RES/65/1.',
    );
  });
});
