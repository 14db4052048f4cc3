import { expect, it } from 'vitest';
import { undoLayout } from '../../../../src/build/proof/undo-layout.ts';
import { readProject } from '../../../support/files.ts';

const extraction = readProject('tests/fixtures/source/64-158.txt');
const source = undoLayout(extraction);

it('should find the parts that the official document has', () => {
  expect(source).toMatchObject({
    number: '64/158',
    title: '促进国际合作并重视非选择性、公正性和客观性以加强联合国在人权领域的行动',
    formula: '大会，',
    date: '2009年12月18日',
    meeting: '第65次全体会议',
  });
  expect(source.preamble).toHaveLength(8);
  expect([...source.operative.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect([...source.notes.keys()]).toEqual([1, 2, 3]);
  expect(source.paragraphs).toHaveLength(20);
});

it('should keep each character of the extraction as often as it has it', () => {
  const { number, title, formula, paragraphs, notes, date, meeting } = source;
  const noted = [...notes].map(([number, words]) => `${number}${words}`);
  const undone = [`${number}.`, title, formula, ...paragraphs, ...noted, date, meeting].join('');
  const counted = (text: string) => Array.from(text.replaceAll(/\s/g, '')).sort().join('');
  expect(counted(undone.replaceAll(/\[\^(\d+)\]/g, '$1'))).toBe(counted(extraction));
});
