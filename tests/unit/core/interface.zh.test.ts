import { expect, it } from 'vitest';
import * as names from '../../../src/core/interface.zh.ts';

it('should name paragraphs as they are cited', () => {
  expect(names.paragraphName({ id: 'pp6' })).toBe('序言部分第6段');
  expect(names.paragraphName({ id: 'op3' })).toBe('第3段');
});

it('should write a date in Chinese', () => {
  expect(names.chineseDate('2009-12-18')).toBe('2009年12月18日');
  expect(names.chineseDate('2010-01-05')).toBe('2010年1月5日');
});

it.each([
  [1, '(一)'],
  [10, '(十)'],
  [12, '(十二)'],
  [20, '(二十)'],
  [35, '(三十五)'],
])('should print sub-paragraph %i at depth 2 as %s', (number, label) => {
  expect(names.subparagraphLabel({ depth: 2, number })).toBe(label);
});
