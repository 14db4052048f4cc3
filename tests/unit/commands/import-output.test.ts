import { describe, expect, it } from 'vitest';
import { detailLines, documentLine, tableLines } from '../../../src/commands/import-output.ts';
import { type DocumentRecord, reportOf } from '../../../src/import/report.ts';

const finding = (kind: string, line = 1) => ({ kind, message: 'Because.', line, column: 2 });
const taken: DocumentRecord = {
  document: 'a.xml',
  symbol: 'A/RES/76/164',
  result: 'new',
  content: 'content/76-164.md',
  reasons: [],
  repairs: [finding('label'), finding('number'), finding('number')],
  remarks: [finding('vote')],
};
const refused: DocumentRecord = {
  ...{ document: 'b.xml', result: 'refused', repairs: [finding('label')], remarks: [] },
  reasons: [finding('note missing')],
};

describe('documentLine', () => {
  it.each<[string, DocumentRecord]>([
    ['a.xml → content/76-164.md; repaired: number (2), label; to look at: vote', taken],
    [
      'a.xml → content/76-164.md replaced',
      { ...taken, result: 'replaced', repairs: [], remarks: [] },
    ],
    ['a.xml → A/RES/76/164 repeated', { ...taken, result: 'repeated', repairs: [], remarks: [] }],
    ['b.xml → refused: note missing', refused],
    ['b.xml → refused: note missing; draft drafts/b.md', { ...refused, draft: 'drafts/b.md' }],
    ['\\u{1B}[2J.xml → refused: note missing', { ...refused, document: '\u001B[2J.xml' }],
  ])('should say %j', (line, record) => {
    expect(documentLine(record)).toBe(line);
  });
});

describe('detailLines', () => {
  it('should list the first places of a document, and count the others', () => {
    expect(detailLines('a.xml', [finding('vote', 7)])).toEqual(['a.xml:7:2 vote Because.']);
    const lines = detailLines(
      'a.xml',
      Array.from({ length: 14 }, (_, at) => finding('x', at)),
    );
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('a.xml has 4 more; --report lists all.');
  });
});

describe('tableLines', () => {
  it('should set counts in columns, and leave out what there is none of', () => {
    const others = Array.from({ length: 9 }, () => ({ ...taken, repairs: [], remarks: [] }));
    expect(tableLines(reportOf([taken, refused, ...others], true))).toEqual([
      '',
      'documents         11',
      '  new             10',
      '  refused          1',
      '    note missing   1',
      'repairs            3',
      '  number           2',
      '  label            1',
      'to look at         1',
      '  vote             1',
    ]);
  });
});
