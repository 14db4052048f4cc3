import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readLibrary } from '../../../../src/build/library/content-folder.ts';
import { readProject, root as project } from '../../../support/files.ts';

let root: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const read = () => readLibrary(pathToFileURL(`${root}/`));
const other = readProject('tests/fixtures/library/65-2.md');
const source = ` 65/2. 没有序言部分和脚注的决议

 大会，

 1. 决定注意到该报告。
 
2010 年 9 月 30 日
第 18 次全体会议
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'library-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
});

describe('a library', () => {
  it('should be refused where a text differs from its source, whatever its file is named', async () => {
    write('content/b.md', other);
    write('public/source/65-2.txt', source.replace('该报告', '本报告'));
    await expect(read()).rejects.toMatchObject({
      faults: [{ rule: 'source-differs', path: 'content/b.md', line: 11, column: 11 }],
    });
  });

  it('should be read when each text is that of its source, or has none', async () => {
    write('content/65-2.md', other);
    write('content/64-7.md', readProject('tests/fixtures/library/64-7.md'));
    write('public/source/65-2.txt', source);
    expect(await read()).toHaveLength(2);
  });

  it('should list differences with the other faults', async () => {
    write('content/a.md', '');
    write('content/b.md', other);
    write('public/source/65-2.txt', '');
    await expect(read()).rejects.toMatchObject({
      faults: [{ rule: 'front-matter-missing' }, { rule: 'source-unreadable' }],
    });
  });
});

describe('the content of this project', () => {
  it('should be sound, and that of its sources', async () => {
    expect(await readLibrary(pathToFileURL(`${project}/`))).not.toHaveLength(0);
  });
});
