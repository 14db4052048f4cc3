import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readParsedFiles } from '../../../../src/build/library/content-folder.ts';
import { readProject } from '../../../support/files.ts';

const TEXT = readProject('tests/fixtures/proof/75-900-B.md');
const XML = readProject('tests/fixtures/proof/75-900-B.xml');

let root: string;

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

/** The faults of all files. */
async function faults() {
  const files = await readParsedFiles(pathToFileURL(`${root}/`));
  return files.flatMap((file) => file.faults);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'proof-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  write('content/75-900-B.md', TEXT);
});

describe('a library and its sources', () => {
  it('should be sound without a source, and with the right one', async () => {
    expect(await faults()).toEqual([]);
    write('public/source/75-900-B.xml', XML);
    write('public/source/.gitkeep', '');
    expect(await faults()).toEqual([]);
  });

  it('should have each of several sources of a resolution compared', async () => {
    write('public/source/75-900-B.xml', XML);
    write('public/source/75-900-B.txt', '75/900. 另一案文\n大会，\n2020年12月27日\n');
    const found = await faults();
    expect(found).toMatchObject([{ rule: 'source-differs', path: 'content/75-900-B.md' }]);
    expect(found[0]?.reason).toContain('public/source/75-900-B.txt:');
    write('public/source/75-900-B.xml', XML.replace('己。', '庚。'));
    expect((await faults())[0]?.reason).toContain('public/source/75-900-B.xml:');
  });

  it('should have no source without its resolution, and none of another kind', async () => {
    write('public/source/75-901.xml', XML);
    write('public/source/75-900-B.docx', XML);
    expect(await faults()).toMatchObject([
      { rule: 'source-orphan', path: 'public/source/75-900-B.docx', line: 1, column: 1 },
      { rule: 'source-orphan', path: 'public/source/75-901.xml', line: 1, column: 1 },
    ]);
  });

  it('should not be told of a missing resolution while another file cannot be read', async () => {
    write('public/source/75-901.xml', XML);
    write('content/draft.md', 'A draft.');
    expect((await faults()).map(({ rule }) => rule)).not.toContain('source-orphan');
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${XML}`, 'utf16le'), 'It is not UTF-8.'],
    ['bytes that are no UTF-8', Buffer.from([...Buffer.from(XML), 0xb4, 0xf3]), 'It is not UTF-8.'],
    ['zeros', Buffer.alloc(1000), 'It is no text'],
  ])('should have no source in another encoding: %s', async (_, bytes, reason) => {
    write('public/source/75-900-B.xml', bytes);
    const [fault] = await faults();
    expect(fault).toMatchObject({ rule: 'source-unreadable', path: 'content/75-900-B.md' });
    expect(fault?.reason).toContain(`public/source/75-900-B.xml cannot be compared. ${reason}`);
  });

  it('should have no source of 100 MB, and no folder for one', async () => {
    write('public/source/75-900-B.xml', '');
    truncateSync(path.join(root, 'public/source/75-900-B.xml'), 100_000_000);
    expect((await faults())[0]?.reason).toContain('It is 100000000 bytes long');
    rmSync(path.join(root, 'public/source/75-900-B.xml'));
    mkdirSync(path.join(root, 'public/source/75-900-B.xml'));
    expect((await faults())[0]?.reason).toContain('It is no file.');
  });
});
