import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolutionMarkdown } from '../../../../src/core/export/markdown.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import type { Resolution } from '../../../../src/core/resolution/model.ts';
import { aknReader } from '../../../../src/import/akn/index.ts';
import { type Finding, type Reading, SourceError } from '../../../../src/import/reading.ts';

const FOLDER = 'tests/fixtures/import/akn';
const fixture = (name: string) => readFileSync(`${FOLDER}/${name}`);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.replace('.xml', ''));
const refused = names.filter((name) => name.startsWith('refused-'));
const taken = names.filter((name) => !refused.includes(name));
const files = new Set(readdirSync(FOLDER));

/** What the fixture's `.txt` lists, a finding a line. */
const listOf = (findings: readonly Finding[], what: string) =>
  findings.map(
    ({ line, column, kind, message }) => `${what} ${line}:${column} ${kind}: ${message}\n`,
  );

const expectedFindings = (name: string) =>
  files.has(`${name}.txt`) ? fixture(`${name}.txt`).toString() : '';

const withoutPlaces = (resolution: Resolution): unknown =>
  JSON.parse(JSON.stringify(resolution, (key, value: unknown) => (key === 'position' ? 0 : value)));

const read = aknReader() as (bytes: Uint8Array) => Reading;

function refusalOf(bytes: Uint8Array): SourceError {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('The document was taken.');
}

describe('a document that is taken', () => {
  it.each(taken)('%s: text, repairs and remarks are those expected', (name) => {
    const { resolution, repairs, remarks } = read(fixture(`${name}.xml`));
    expect(resolutionMarkdown(resolution)).toBe(fixture(`${name}.md`).toString());
    const findings = [...listOf(repairs, 'repair'), ...listOf(remarks, 'remark')].join('');
    expect(findings).toBe(expectedFindings(name));
  });

  it.each(taken)('%s: the content file is read back as the same resolution', (name) => {
    const { resolution } = read(fixture(`${name}.xml`));
    expect(withoutPlaces(parse(resolutionMarkdown(resolution)))).toEqual(withoutPlaces(resolution));
  });

  it('has its places in the source', () => {
    const source = fixture('plain.xml').toString().split('\n');
    const { resolution } = read(fixture('plain.xml'));
    const [note] = resolution.footnotes;
    const [formula] = resolution.children;
    const at = (node: { position: { line: number; column: number } } | undefined) =>
      source[(node?.position.line ?? 0) - 1]?.slice((node?.position.column ?? 0) - 1);
    expect(at(note)).toMatch(/^<authorialNote marker="1"/);
    expect(formula && 'position' in formula && at(formula)).toMatch(/^<span class="bold">大会/);
  });

  it('has the phrases of the list where it sets none apart, and says so', () => {
    const opening = (words: string) =>
      ['回顾', '请', '决定'].find((phrase) => words.startsWith(phrase));
    const { resolution, remarks } = aknReader(opening)(fixture('plain-phrases.xml')) as Reading;
    const text = resolutionMarkdown(resolution);
    expect(text).toContain('\n*回顾*其各项决议，');
    expect(text).toContain('\n2. *决定*继续审议。');
    expect(text).toContain('\n3. 秘书长应报告。');
    expect(remarks.map(({ kind }) => kind)).toEqual(['phrases untagged']);
    const tagged = aknReader(opening)(fixture('italic-phrases.xml')) as Reading;
    expect(tagged.remarks).toEqual([]);
  });
});

describe('a document that is refused', () => {
  it.each(refused)('%s: for the reason and at the place expected', (name) => {
    const { findings } = refusalOf(fixture(`${name}.xml`));
    expect(listOf(findings, 'refused').join('')).toBe(expectedFindings(name));
  });

  it('leaves a draft where its text could be read', () => {
    const draft = refusalOf(fixture('refused-number-twice.xml')).draft?.resolution;
    expect(draft && resolutionMarkdown(draft)).toContain('\n3. *请*丙。');
  });

  it('is refused for elements in each other without end, before anything reads them', () => {
    const deep = `<akomaNtoso>${'<p x="/>">'.repeat(300_000)}`;
    const [finding] = refusalOf(Buffer.from(deep)).findings;
    expect(finding).toMatchObject({ kind: 'too deep', line: 1 });
  });

  it('is refused for its size', () => {
    const [finding] = refusalOf(Buffer.alloc(7_000_000, ' ')).findings;
    expect(finding?.kind).toBe('file too large');
  });

  it('is refused for its encoding, at the first byte that is none of UTF-8', () => {
    const utf16 = Buffer.from(`\uFEFF${fixture('plain.xml').toString()}`, 'utf16le');
    const declared = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GB18030"?>\n'),
      fixture('plain.xml'),
    ]);
    const broken = Buffer.concat([fixture('plain.xml').subarray(0, 300), Buffer.from([0xff])]);
    expect(refusalOf(utf16).findings[0]).toMatchObject({ kind: 'encoding' });
    expect(refusalOf(declared).findings[0]).toMatchObject({ kind: 'encoding', line: 1 });
    expect(refusalOf(broken).findings[0]).toMatchObject({ kind: 'encoding' });
  });

  it('is refused wherever it is cut off', () => {
    const whole = fixture('annex.xml');
    for (let length = 0; length < whole.length - 20; length += 97) {
      expect(refusalOf(whole.subarray(0, length)).findings).not.toEqual([]);
    }
  });
});
