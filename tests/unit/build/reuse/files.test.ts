import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesByNumber, sumOf } from '../../../../src/build/reuse/files.ts';

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reuse-files-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

it('should know the files of a number by their addresses', () => {
  const names = ['S-10/2.md', '64/158.md', '64/158/op3/index.html', '64/15.md', '64/index.html'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ''])));
  expect(filesByNumber(folder, ['64/158', '64/159', 'S-10/2', '65/1'])).toEqual(
    new Map([
      ['64/158', ['64/158.md', '64/158/op3/index.html']],
      ['64/159', []],
      ['S-10/2', ['S-10/2.md']],
      ['65/1', []],
    ]),
  );
});

it('should sum all that is in files, however long they are', () => {
  const long = Buffer.alloc(5_000_000, 'a');
  const other = Buffer.concat([long.subarray(1), Buffer.from('b')]);
  const folder = folderWith({ a: long, b: '', c: 'c' });
  const sum = sumOf(folder, ['a', 'b', 'c']);
  expect(sumOf(folderWith({ a: long, b: '', c: 'c' }), ['a', 'b', 'c'])).toBe(sum);
  expect(sumOf(folderWith({ a: other, b: '', c: 'c' }), ['a', 'b', 'c'])).not.toBe(sum);
  // What one file loses another has.
  expect(sumOf(folderWith({ a: long, b: 'c', c: '' }), ['a', 'b', 'c'])).not.toBe(sum);
  expect(sumOf(folder, ['a', 'c'])).not.toBe(sum);
});
