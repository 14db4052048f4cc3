import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findFiles } from '../../../src/import/inputs.ts';
import type { DocumentRecord } from '../../../src/import/report.ts';
import { type ImportOptions, importDocuments } from '../../../src/import/run.ts';
import { folderAt, projectAt, StoreError } from '../../../src/import/store.ts';
import { severalResolutions } from '../../support/libraries.ts';
import { filesIn, temporaryFolder, writeFiles } from '../../support/temporary.ts';
import { zip } from '../../support/zip.ts';

const text = severalResolutions['64-158.md'] ?? '';
const other = severalResolutions['64-7.md'] ?? '';
const script = new URL('../../support/stand-in-worker.ts', import.meta.url);

/** Import what a folder has in `in/`, and what became of each document. */
async function importIn(
  base: string,
  asked: Partial<ImportOptions> = {},
): Promise<DocumentRecord[]> {
  const records: DocumentRecord[] = [];
  const options: ImportOptions = {
    found: await findFiles(['in'], base),
    destination: projectAt(base),
    force: false,
    draft: false,
    signal: new AbortController().signal,
    expect: () => undefined,
    processes: 1,
    script,
    ...asked,
  };
  for await (const record of importDocuments(options)) records.push(record);
  return records;
}

const results = (records: DocumentRecord[]) =>
  records.map(({ document, result, reasons }) => [
    document,
    result,
    ...reasons.map(({ kind }) => kind),
  ]);

/** All that an import made, without what it was made of. */
const made = (base: string) =>
  Object.fromEntries(Object.entries(filesIn(base)).filter(([file]) => !file.startsWith('in/')));

describe('importDocuments', () => {
  it('should write a content file and the document itself, and nothing the second time', async () => {
    const base = temporaryFolder({ 'in/a.txt': text });
    expect(await importIn(base)).toEqual([
      {
        document: 'in/a.txt',
        kind: 'text',
        sha256: createHash('sha256').update(text).digest('hex'),
        symbol: 'A/RES/64/158',
        result: 'new',
        content: 'content/64-158.md',
        source: 'public/source/64-158.txt',
        reasons: [],
        repairs: [
          { kind: 'number torn', message: 'Because.', line: 3, column: 2 },
          { kind: 'number torn', message: 'Because.', line: 4, column: 2 },
        ],
        remarks: [{ kind: 'phrase unknown', message: 'Because.', line: 3, column: 2 }],
      },
    ]);
    expect(made(base)).toEqual({ 'content/64-158.md': text, 'public/source/64-158.txt': text });
    expect(results(await importIn(base))).toEqual([['in/a.txt', 'unchanged']]);
  });

  it('should write into a folder of its own, and nothing elsewhere', async () => {
    const base = temporaryFolder({ 'in/a.zip': zip([{ name: 'b', bytes: Buffer.from(text) }]) });
    const destination = folderAt(base, 'trial');
    const [record] = await importIn(base, { destination });
    expect(record).toMatchObject({ document: 'in/a.zip/b', content: 'trial/64-158.md' });
    expect(made(base)).toEqual({ 'trial/64-158.md': text, 'trial/source/64-158.txt': text });
  });

  it.each([
    ['content/64-158.md', 'from line 3 on'],
    ['public/source/64-158.txt', 'from line 3 on'],
    ['public/source/64-158.xml', 'as a second source'],
  ])('should leave a %s that differs, and replace it by force', async (file, message) => {
    const base = temporaryFolder({ 'in/a.txt': text, [file]: text.replace('title: ', 'Title: ') });
    const before = made(base);
    const [record] = await importIn(base);
    expect(record).toMatchObject({ result: 'refused', reasons: [{ kind: 'file differs' }] });
    expect(record?.reasons[0]?.message).toContain(`${file} is there`);
    expect(record?.reasons[0]?.message).toContain(message);
    expect(made(base)).toEqual(before);

    expect(results(await importIn(base, { force: true }))).toEqual([['in/a.txt', 'replaced']]);
    expect(made(base)).toEqual({ 'content/64-158.md': text, 'public/source/64-158.txt': text });
  });

  it('should complete what a stop left', async () => {
    const base = temporaryFolder({ 'in/a.txt': text, 'public/source/64-158.txt': text });
    expect(results(await importIn(base))).toEqual([['in/a.txt', 'new']]);
    rmSync(path.join(base, 'public'), { recursive: true });
    expect(results(await importIn(base))).toEqual([['in/a.txt', 'new']]);
    expect(made(base)).toEqual({ 'content/64-158.md': text, 'public/source/64-158.txt': text });
  });

  it('should take the first of two documents of one resolution, and name both', async () => {
    const base = temporaryFolder({
      'in/1.txt': `SLEEP ${text}`,
      'in/2.txt': text,
      'in/3.txt': text.replace('大会，', '大会，').replace('铭记', '铭刻'),
    });
    const records = await importIn(base, { processes: 2 });
    expect(results(records)).toEqual([
      ['in/1.txt', 'new'],
      ['in/2.txt', 'repeated'],
      ['in/3.txt', 'refused', 'symbol twice'],
    ]);
    expect(records[2]?.reasons[0]?.message).toBe(
      'It is A/RES/64/158, as is in/1.txt, and says something else. Keep one of the two.',
    );
    expect(made(base)['public/source/64-158.txt']).toMatch(/^SLEEP/);
  });

  it('should refuse one document and take the others', async () => {
    const base = temporaryFolder({
      'in/1.txt': '什么也没有',
      'in/2.txt': `THROW${text}`,
      'in/3.txt': '',
      'in/4.txt': text.replace('铭记', '铭记REFUSE'),
      'in/5.txt': other,
    });
    const records = await importIn(base);
    expect(results(records)).toEqual([
      ['in/1.txt', 'refused', 'symbol missing'],
      ['in/2.txt', 'refused', 'reader failed'],
      ['in/3.txt', 'refused', 'file empty'],
      ['in/4.txt', 'refused', 'note missing'],
      ['in/5.txt', 'new'],
    ]);
    expect(records[1]?.reasons[0]?.message).toContain('a.b is not a function');
    expect(Object.keys(made(base))).toEqual(['content/64-7.md', 'public/source/64-7.txt']);
  });

  it('should write drafts of what is refused, with the reasons beside them, and leave edited ones', async () => {
    const base = temporaryFolder({
      'in/a.txt': text.replace('铭记', '铭记REFUSE'),
      'in/b.txt': '什么也没有',
    });
    const [record] = await importIn(base, { draft: true });
    expect(record).toMatchObject({ result: 'refused', draft: 'drafts/64-158.md' });
    expect(Object.keys(made(base))).toEqual(['drafts/64-158.md', 'drafts/64-158.txt']);
    expect(made(base)['drafts/64-158.md']).toBe(text);
    expect(made(base)['drafts/64-158.txt']?.split('\n')).toEqual([
      'in/a.txt',
      'refused 9:2 note missing: Because.',
      'repaired 3:2 number torn: Because.',
      'repaired 4:2 number torn: Because.',
      'look at 3:2 phrase unknown: Because.',
      '',
    ]);

    writeFiles(base, { 'drafts/64-158.md': 'mended' });
    expect(results(await importIn(base, { draft: true }))[0]).toEqual([
      'in/a.txt',
      'refused',
      'note missing',
      'file differs',
    ]);
    expect(made(base)['drafts/64-158.md']).toBe('mended');
  });

  it.each([
    ['HANG', 'reading too long', 'given up after 3 s'],
    ['DIE', 'reading ended', 'exit code 7'],
    ['FILL', 'reading ended', 'more than 320 MB of memory'],
  ])(
    'should fail one document on which a process does %s, and take the others',
    async (act, kind, message) => {
      const base = temporaryFolder({
        'in/1.txt': text,
        'in/2.txt': `${act}大会`,
        'in/3.txt': other,
      });
      const patience = act === 'HANG' ? 3000 : 60_000;
      const records = await importIn(base, { processes: 1, patience });
      expect(results(records)).toEqual([
        ['in/1.txt', 'new'],
        ['in/2.txt', 'refused', kind],
        ['in/3.txt', 'new'],
      ]);
      expect(records[1]?.reasons[0]?.message).toContain(message);
    },
  );

  it('should end when it is told to, and leave nothing half written', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `in/${index}.txt`);
    const base = temporaryFolder(
      Object.fromEntries(names.map((name, index) => [name, index === 0 ? text : 'HANG大会'])),
    );
    const stop = new AbortController();
    const started = path.join(temporaryFolder({}), 'started');
    vi.stubEnv('STARTED_IN', started);
    onTestFinished(() => void vi.unstubAllEnvs());
    const records: DocumentRecord[] = [];
    const documents = importDocuments({
      ...{ found: await findFiles(['in'], base), destination: projectAt(base) },
      ...{ force: false, draft: false, signal: stop.signal, expect: () => undefined },
      ...{ processes: 2, script },
    });
    await expect(async () => {
      for await (const record of documents) {
        records.push(record);
        stop.abort();
      }
    }).rejects.toThrow('aborted');
    // None takes the place of one that was ended.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(readFileSync(started, 'utf8')).toMatch(/^x{1,2}$/);
    expect(results(records)).toEqual([['in/0.txt', 'new']]);
    expect(made(base)).toEqual({ 'content/64-158.md': text, 'public/source/64-158.txt': text });
  });

  it('should say which file cannot be written, and why', async () => {
    const base = temporaryFolder({ 'in/a.txt': text, content: 'a file' });
    await expect(importIn(base)).rejects.toThrow(StoreError);
    await expect(importIn(base)).rejects.toThrow(
      /content\/64-158\.md is there and cannot be read: not a directory\.$/,
    );
    rmSync(path.join(base, 'content'));
    mkdirSync(path.join(base, 'content/64-158.md'), { recursive: true });
    await expect(importIn(base)).rejects.toThrow('illegal operation on a directory');
    expect(Object.keys(made(base))).toEqual([]);
  });

  it('should write into folders that symbolic links lead to', async () => {
    const base = temporaryFolder({ 'in/a.txt': text, 'elsewhere/kept.md': '' });
    symlinkSync('elsewhere', path.join(base, 'content'));
    await importIn(base);
    expect(readFileSync(path.join(base, 'elsewhere/64-158.md'), 'utf8')).toBe(text);
    writeFileSync(path.join(base, 'elsewhere/kept.md'), '');
  });
});
