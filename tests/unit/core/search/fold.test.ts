import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/search/fold.ts';
import { allSimplified, simplifiedFor } from '../../../../src/build/search/simplified.ts';

const simplified = allSimplified();

describe('fold', () => {
  it.each([
    ['《联合国宪章》', '联合国宪章'],
    ['非选择性、公正性', '非选择性公正性'],
    ['Ａ／ＣＯＮＦ．１５７／２４', 'aconf15724'],
    ['217 A(III)', '217aiii'],
    ['1993年 6月\u300025日', '1993年6月25日'],
    ['人權理事會', '人权理事会'],
    ['爲／為', '为为'],
    ['衞生', '卫生'],
    ['“促进”——‘和’……', '促进和'],
    ['⼈权', '人权'],
    ['㈠', '一'],
    ['人\u200b权\u00ad', '人权'],
    ['É', 'é'],
    ['３＋４', '3+4'],
    ['', ''],
    ['、，。 ', ''],
  ])('should make %s into %s', (text, folded) => {
    expect(fold(text, simplified).text).toBe(folded);
  });

  // Normalization takes time with the square of the marks on one character.
  it('should fold any number of combining marks in good time', () => {
    const marks = '\u0301\u0316'.repeat(500_000);
    expect(fold(`人${marks}`, simplified).starts).toHaveLength(1 + marks.length);
  });

  it('should remember where each character came from', () => {
    const text = '《㈠》，ﬁ𠮷e\u0301人權';
    const { text: folded, starts, ends } = fold(text, simplified);
    const sources = Array.from(folded, (_, index) => index).map((at) =>
      text.slice(starts[at], ends[at]),
    );
    expect(folded).toBe('一fi𠮷é人权');
    expect(sources.slice(0, 3)).toEqual(['㈠', 'ﬁ', 'ﬁ']);
    expect(text.slice(starts[3], ends[4])).toBe('𠮷');
    expect(text.slice(starts[5], ends[5])).toBe('e\u0301');
    expect(text.slice(starts[6], ends[7])).toBe('人權');
  });
});

describe('the table of Simplified characters', () => {
  it('should not lead on: what it maps to is mapped no further', () => {
    const chains = [...simplified.values()].filter((form) => simplified.has(form));
    expect(chains).toEqual([]);
  });

  it('should keep what a text needs, and fold its characters as the whole table does', () => {
    const few = simplifiedFor('人权理事会', simplified);
    expect([...few.values()].every((form) => '人权理事会'.includes(form))).toBe(true);
    expect(fold('人權理事會', few).text).toBe('人权理事会');
    expect(few.size).toBeLessThan(10);
  });
});
