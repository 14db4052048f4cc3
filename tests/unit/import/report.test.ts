import { expect, it } from 'vitest';
import { type DocumentRecord, reportOf } from '../../../src/import/report.ts';

const finding = (kind: string) => ({ kind, message: '', line: 1, column: 1 });
const record = (document: string, more: Partial<DocumentRecord>): DocumentRecord => ({
  ...{ document, result: 'new', reasons: [], repairs: [], remarks: [] },
  ...more,
});

const records = [
  record('b', { repairs: [finding('x'), finding('y'), finding('y')] }),
  record('a', { result: 'refused', reasons: [finding('n'), finding('n'), finding('m')] }),
  record('c', { result: 'refused', reasons: [finding('n')], remarks: [finding('x')] }),
  record('d', { result: 'unchanged', remarks: [finding('z')] }),
];

it('should count documents by their reasons, and repairs and remarks each', () => {
  const report = reportOf(records, true);
  expect(report.results).toEqual({ new: 1, replaced: 0, unchanged: 1, repeated: 0, refused: 2 });
  expect(Object.entries(report.refused)).toEqual([
    ['n', 2],
    ['m', 1],
  ]);
  expect(Object.entries(report.repairs)).toEqual([
    ['y', 2],
    ['x', 1],
  ]);
  expect(report.remarks).toEqual({ z: 1 });
});

it('should be the same in whichever order documents were read', () => {
  const report = reportOf(records, false);
  expect(report.documents.map(({ document }) => document)).toEqual(['a', 'b', 'c', 'd']);
  expect(JSON.stringify(reportOf(records.toReversed(), false))).toBe(JSON.stringify(report));
});
