import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/search/fold.ts';
import { matchRanges, termsOf } from '../../../../src/core/search/match.ts';

const none = new Map<string, string>();

describe('termsOf', () => {
  it.each([
    ['人权 合作', ['人权', '合作']],
    ['人权\u3000合作\n', ['人权', '合作']],
    ['“人权” 《合作》', ['人权', '合作']],
    ['人权 人权', ['人权']],
    ['、 ， 。', []],
    ['   ', []],
  ])('should read %j', (query, terms) => {
    expect(termsOf(query, none)).toEqual(terms);
  });
});

describe('matchRanges', () => {
  const marked = (text: string, query: string) =>
    matchRanges(fold(text, none), termsOf(query, none)).map((range) => text.slice(...range));

  it('should mark every match with its punctuation and case', () => {
    expect(marked('非选择性、公正性和客观性、公正', '性公正')).toEqual(['性、公正', '性、公正']);
    expect(marked('见A/CONF.157/24。', 'aconf')).toEqual(['A/CONF']);
  });

  it('should answer any number of terms and matches in good time', () => {
    const terms = Array.from({ length: 100_000 }, (_, index) => `甲${index}`).join(' ');
    expect(marked('甲'.repeat(10_000), terms)).toEqual([]);
    expect(marked('人'.repeat(300_000), '人')).toEqual(['人'.repeat(300_000)]);
  });

  it('should find nothing when one term is missing', () => {
    expect(marked('促进人权', '人权 合作')).toEqual([]);
  });

  it('should join matches that overlap or touch', () => {
    expect(marked('人人人权', '人人')).toEqual(['人人人']);
    expect(marked('国际合作', '国际 合作')).toEqual(['国际合作']);
  });
});
