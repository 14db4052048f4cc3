import { describe, expect, it } from 'vitest';
import { readOpening } from '../../../src/import/phrases.ts';

describe('readOpening', () => {
  it.each([
    ['preamble', '铭记|联合国的宗旨'],
    ['preamble', '深信|联合国在人权领域采取行动时'],
    ['operative', '表示深信|对人权问题采取不偏袒的态度'],
    ['operative', '请|联合国系统内所有人权机构'],
    ['preamble', '赞赏地注意到|秘书长的报告'],
    ['operative', '还请|秘书长'],
  ] as const)('should take the longest phrase of the %s: %s', (place, marked) => {
    const [phrase = '', rest = ''] = marked.split('|');
    expect(readOpening(phrase + rest, place)).toEqual({
      before: '',
      phrase,
      rest,
      isCertain: true,
    });
  });

  it('should leave a pronoun to the words that follow', () => {
    const { phrase, isCertain } = readOpening('回顾其以往这方面的各项决议', 'preamble');
    expect([phrase, isCertain]).toEqual(['回顾', true]);
  });

  it('should pass over words that lead to a phrase, and doubt it', () => {
    expect(readOpening('在这方面欢迎所作的努力', 'operative')).toEqual({
      before: '在这方面',
      phrase: '欢迎',
      rest: '所作的努力',
      isCertain: false,
    });
  });

  it.each([
    ['one that is mostly the beginning of longer ones', 'operative', '表示期望各方', '表示'],
    ['one that may be a shorter one and its object', 'preamble', '重申承诺推进', '重申承诺'],
    ['the first of two pieces', 'preamble', '对局势恶化表示关切', '对'],
    ['one that opens paragraphs of the other part', 'preamble', '决定继续审议', '决定'],
  ] as const)('should doubt %s', (_what, place, words, expected) => {
    const { phrase, isCertain } = readOpening(words, place);
    expect([phrase, isCertain]).toEqual([expected, false]);
  });

  it.each(['', '大会第七十四届会议', '𠮷'])('should find none in "%s"', (words) => {
    expect(readOpening(words, 'operative')).toEqual({
      before: '',
      phrase: '',
      rest: words,
      isCertain: false,
    });
  });
});
