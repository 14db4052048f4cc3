import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolutionMarkdown } from '../../../../src/core/export/markdown.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { type Finding, type Reading, SourceError } from '../../../../src/import/reading.ts';
import { readText } from '../../../../src/import/text/index.ts';
import { readProject, root } from '../../../support/files.ts';
import { withoutPlaces } from '../places.ts';

const FIXTURES = 'tests/fixtures/import/text';

const read = (text: string) => readText(new TextEncoder().encode(text)) as Reading;

/** The reasons why a text is refused; none when it is read. */
function faultsOf(text: string): Finding[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof SourceError) return error.findings;
    throw error;
  }
  return [];
}

const original = readProject('tests/fixtures/source/64-158.txt');
const content = readProject('tests/fixtures/library/64-158.md');

/** The same extraction as other programs would have made it. */
const variants: Record<string, (text: string) => string> = {
  'as it came': (text) => text,
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without spaces before paragraphs': (text) => text.replaceAll(/^ {1,2}(?=\S)/gm, ''),
  'without empty lines': (text) => text.replaceAll(/\n\n(?! {3})/g, '\n'),
  'without the line of spaces above the notes': (text) => text.replaceAll(/^ {41,}\n/gm, ''),
  'with full-width signs behind numbers': (text) => text.replaceAll(/^( *\d+)\. (?=\D)/gm, '$1．'),
  'with marks in the line': (text) => text.replaceAll(/\n+(\d) \n+(?=[^\n])/g, '$1 '),
  'with marks as superscripts': (text) =>
    text.replaceAll(/(?<=[^\n ])\n+(\d) \n+/g, (_, digit: string) =>
      '¹²³'.charAt(Number(digit) - 1),
    ),
  'with two paragraphs glued': (text) => text.replace(/； \n\n (?=4\. )/, '；'),
  'with a number torn apart': (text) => text.replace('11. ', '1 1. '),
  'with the meeting above the date': (text) => text.replace(/(2009 .*)\n(第 65.*)/, '$2\n$1'),
};

describe('the extraction of 64/158', () => {
  it.each(Object.entries(variants))('should give its content file: %s', (name, change) => {
    const changed = change(original);
    if (name !== 'as it came') expect(changed).not.toBe(original);
    const expected = name.includes('the meeting above')
      ? content.replace('meeting: 65\n', 'meeting: 65\nclosing: meeting-first\n')
      : content;
    expect(resolutionMarkdown(read(changed).resolution)).toBe(expected);
  });

  it('should have nothing to repair and nothing to look at', () => {
    const { repairs, remarks } = read(original);
    expect([repairs, remarks]).toEqual([[], []]);
  });

  it('should keep the places of the source', () => {
    const { children, footnotes } = read(original).resolution;
    expect(children.slice(0, 3).map(({ position }) => position)).toEqual([
      { line: 4, column: 2 },
      { line: 6, column: 2 },
      { line: 14, column: 2 },
    ]);
    expect(footnotes[2]?.position).toEqual({ line: 46, column: 2 });
  });
});

describe('readText', () => {
  const cases = readdirSync(path.join(root, FIXTURES));

  it.each(cases)('should read, or say why not: %s', async (name) => {
    const folder = `${FIXTURES}/${name}`;
    const text = readProject(`${folder}/input.txt`);
    let findings: string[];
    try {
      const { resolution, repairs, remarks } = read(text);
      const markdown = resolutionMarkdown(resolution);
      expect(withoutPlaces(parse(markdown))).toEqual(withoutPlaces(resolution));
      await expect(markdown).toMatchFileSnapshot(path.join(root, folder, 'content.md'));
      findings = [...listed('repair', repairs), ...listed('remark', remarks)];
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      findings = listed('refused', error.findings);
      expect(error.draft?.resolution.type ?? 'resolution').toBe('resolution');
    }
    await expect(findings.join('\n') + '\n').toMatchFileSnapshot(
      path.join(root, folder, 'findings.txt'),
    );
  });

  it('should refuse what is no text, or too long for one', () => {
    expect(faultsOf('').map(({ kind }) => kind)).toEqual(['no formula']);
    expect(faultsOf('大会，'.repeat(200_000)).map(({ kind }) => kind)).toEqual(['too large']);
    const bytes = new Uint8Array([0xff, 0xfe, 0x27, 0x59]);
    expect(() => readText(bytes)).toThrow(SourceError);
  });

  it('should make a reading or a reason of any text', () => {
    const line = fc.constantFrom(...original.split('\n'), '1', '2', '\f', '(a) ', '附件', '大会，');
    const wild = fc.oneof(
      fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n')),
      fc
        .tuple(fc.nat(original.length), fc.nat(original.length), fc.string())
        .map(
          ([from, length, put]) =>
            original.slice(0, from) + put + original.slice(from + (length % 40)),
        ),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => `64/1. 甲\n大会，\n${text}`),
    );
    fc.assert(
      fc.property(wild, (text) => {
        faultsOf(text);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['marks', '甲，1 '.repeat(40_000)],
    ['labels', '(a) 甲；\n'.repeat(40_000)],
    ['citations', '第1/1号、'.repeat(40_000)],
    ['numbers', '1、'.repeat(100_000)],
  ])('should not take long for a long text of %s', (_what, text) => {
    expect(faultsOf(` 64/1. 甲\n 大会，\n 1. 请${text}`).length).toBeGreaterThan(0);
  });
});

function listed(what: string, findings: readonly Finding[]): string[] {
  return findings.map(
    ({ line, column, kind, message }) => `${line}:${column} ${what} (${kind}): ${message}`,
  );
}
