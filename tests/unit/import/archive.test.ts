import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/import/archive.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { zip, type ZipEntry } from '../../support/zip.ts';

const bytes = new TextEncoder().encode('大会，');

/** What an archive gives: for each document its text or the kind of the reason. */
async function read(archive: Uint8Array, most?: number) {
  const folder = temporaryFolder({ 'in/a.zip': archive });
  const given: [string, string][] = [];
  let expected = 0;
  const file = path.join(folder, 'in/a.zip');
  for await (const input of readArchive(file, 'a.zip', (count) => (expected = count), most)) {
    given.push([
      input.name,
      'bytes' in input ? new TextDecoder().decode(input.bytes) : input.reason.kind,
    ]);
  }
  expect(readdirSync(folder, { recursive: true })).toEqual(['in', 'in/a.zip']);
  return { given, expected };
}

describe('readArchive', () => {
  it('should give the documents of an archive, and pass over folders and hidden files', async () => {
    const { given, expected } = await read(
      zip([
        { name: 'zh/', bytes: new Uint8Array() },
        { name: 'zh/64-158.txt', bytes },
        { name: 'b.xml', bytes, stored: true },
        { name: '.DS_Store', bytes },
        { name: '__MACOSX/zh/._64-158.txt', bytes },
      ]),
    );
    expect(given).toEqual([
      ['a.zip/zh/64-158.txt', '大会，'],
      ['a.zip/b.xml', '大会，'],
    ]);
    expect(expected).toBe(5);
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['leads upwards', { name: '../../evil.txt' }, 'archive entry unsafe'],
    ['leads upwards by backslashes', { name: '..\\evil.txt' }, 'archive entry unsafe'],
    ['is absolute', { name: '/etc/passwd' }, 'archive entry unsafe'],
    ['names a drive', { name: 'C:\\evil.txt' }, 'archive entry unsafe'],
    ['is a symbolic link', { mode: 0o120777 }, 'archive entry unsafe'],
    ['has a password', { flags: 1 }, 'archive encrypted'],
    ['is compressed by LZMA', { method: 14 }, 'archive method unknown'],
    ['is not what was packed', { crc: 1 }, 'archive damaged'],
    ['is longer than it says', { size: 3 }, 'archive damaged'],
    ['is shorter than it says', { size: 30 }, 'archive damaged'],
    ['is larger than any document', { size: 33 * 2 ** 20 }, 'file too large'],
    ['is a bomb', { bytes: new Uint8Array(8 * 2 ** 20) }, 'archive bomb'],
  ])('should refuse an entry that %s, and go on', async (_, entry, kind) => {
    const { given } = await read(
      zip([
        { name: 'x.txt', bytes, ...entry },
        { name: 'sound.txt', bytes },
      ]),
    );
    expect(given).toEqual([
      [expect.stringMatching(/^a\.zip\//), kind],
      ['a.zip/sound.txt', '大会，'],
    ]);
  });

  it.each([
    ['its end is cut off', (all: Buffer) => all.subarray(0, -30)],
    ['its beginning is all', (all: Buffer) => all.subarray(0, 10)],
    [
      'its list is damaged',
      (all: Buffer) => all.fill(0, all.lastIndexOf('PK\x01\x02'), all.length - 22),
    ],
  ])('should say that an archive cannot be unpacked when %s', async (_, damage) => {
    const { given } = await read(damage(zip([{ name: 'a.txt', bytes }])));
    expect(given).toContainEqual([expect.stringMatching(/^a\.zip/), 'archive damaged']);
  });

  it('should read no more of an archive than fits, whatever each entry says', async () => {
    const archive = zip(['a', 'b', 'c'].map((name) => ({ name, bytes })));
    const { given } = await read(archive, 20);
    expect(given).toEqual([
      ['a.zip/a', '大会，'],
      ['a.zip/b', '大会，'],
      ['a.zip', 'archive too large'],
    ]);
  });

  it('should take no Word document for an archive of documents', async () => {
    const { given } = await read(
      zip([
        { name: '[Content_Types].xml', bytes },
        { name: 'word/document.xml', bytes },
      ]),
    );
    expect(given).toEqual([['a.zip', 'kind unknown']]);
  });

  it('should read names as Chinese systems write them', async () => {
    const name = Buffer.from('bef6d2e92e747874', 'hex');
    const { given } = await read(zip([{ name, bytes }]));
    expect(given).toEqual([['a.zip/决议.txt', '大会，']]);
  });
});
