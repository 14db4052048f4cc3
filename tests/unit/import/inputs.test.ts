import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles, readInputs } from '../../../src/import/inputs.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { zip } from '../../support/zip.ts';

const bytes = new TextEncoder().encode('甲');

/** Every document that paths lead to, with its text or its reason. */
async function read(names: string[], base: string): Promise<[string, string][]> {
  const all: [string, string][] = [];
  for await (const input of readInputs(await findFiles(names, base), () => undefined)) {
    const text = 'bytes' in input ? new TextDecoder().decode(input.bytes) : input.reason.message;
    all.push([input.name, text]);
  }
  return all;
}

describe('findFiles and readInputs', () => {
  it('should read files, folders at any depth and archives, but for hidden files', async () => {
    const base = temporaryFolder({
      'one.xml': '一',
      'all/b10.txt': '十',
      'all/b9.txt': '九',
      'all/deep/er/c': '三',
      'all/.hidden': '无',
      'all/.git/config': '无',
      'all/a': zip([{ name: 'd.txt', bytes }]),
    });
    expect(await read(['one.xml', 'all/', path.join(base, 'one.xml')], base)).toEqual([
      ['one.xml', '一'],
      ['all/a/d.txt', '甲'],
      ['all/b9.txt', '九'],
      ['all/b10.txt', '十'],
      ['all/deep/er/c', '三'],
      [path.join(base, 'one.xml'), '一'],
    ]);
  });

  it('should follow symbolic links, and go round in no loop', async () => {
    const base = temporaryFolder({ 'in/a.txt': '甲', 'out/b.txt': '乙' });
    symlinkSync('..', path.join(base, 'in/up'));
    symlinkSync('../out', path.join(base, 'in/out'));
    symlinkSync('self', path.join(base, 'in/self'));
    symlinkSync('none', path.join(base, 'in/broken'));
    const all = await read(['in'], base);
    expect(all).toContainEqual(['in/a.txt', '甲']);
    expect(all.map(([, text]) => text).filter((text) => text === '乙')).toEqual(['乙']);
    expect(all).toContainEqual(['in/broken', 'It cannot be read: no such file or directory.']);
    expect(all.find(([name]) => name === 'in/self')?.[1]).toMatch(/^It cannot be read: too many/);
    expect(all).toHaveLength(4);
  });

  it('should say of each that cannot be read why, and go on', async () => {
    const base = temporaryFolder({ 'huge.txt': '', 'a.txt': '甲' });
    truncateSync(path.join(base, 'huge.txt'), 40 * 2 ** 20);
    execFileSync('mkfifo', [path.join(base, 'pipe')]);
    expect(await read(['none.xml', 'a.txt/b', 'huge.txt', 'pipe', 'a.txt'], base)).toEqual([
      ['none.xml', 'It cannot be read: no such file or directory.'],
      ['a.txt/b', 'It cannot be read: not a directory.'],
      ['huge.txt', 'It has 40.0 MB; a document may have 32.0 MB.'],
      ['pipe', 'It is a pipe or a device.'],
      ['a.txt', '甲'],
    ]);
  });

  it('should tell how many documents there are more than files', async () => {
    const base = temporaryFolder({
      'a.zip': zip(['a', 'b', 'c'].map((name) => ({ name, bytes }))),
    });
    let expected = 1;
    const found = await findFiles(['a.zip'], base);
    await readInputs(found, (more) => (expected += more)).next();
    expect(expected).toBe(3);
  });
});
