import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrasesOf } from '../../../src/components/phrases.ts';

it.each([
  '促进国际合作|并重视非选择性、|公正性和客观性|以加强联合国|在人权领域的行动',
  '消除种族主义、|种族歧视、|仇外心理和相关不容忍行为',
  '国际原子能机构的报告',
])('should cut %s', (cut) => {
  expect(phrasesOf(cut.replaceAll('|', '')).join('|')).toBe(cut);
});

it('should lose no character of any title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => phrasesOf(title).join('') === title),
  );
});
