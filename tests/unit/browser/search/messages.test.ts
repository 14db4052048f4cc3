import { describe, expect, it } from 'vitest';
import { helpFor, statusOf } from '../../../../src/browser/search/messages.ts';

const empty = {
  jumps: [],
  resolutions: [],
  total: { resolutions: 0, passages: 0 },
  isFiltered: false,
  symbols: ['A/RES/64/158', 'A/RES/65/1'],
};

const nothing = (query: string) => statusOf({ ...empty, query });

describe('an answer that holds nothing', () => {
  it.each(['renquan', 'human rights', 'ＲＥＮＱＵＡＮ', 'é'])(
    'should say of %s that the texts are Chinese',
    (query) => {
      expect(nothing(query)).toBe(`没有找到“${query}”。本站的决议是中文文本，请用中文查找。`);
    },
  );

  it.each(['鯨', 'A人权', '🙂', '1993'])('should not say so of %s', (query) => {
    expect(nothing(query)).toBe(`没有找到“${query}”。`);
  });

  it('should not offer a few letters of a Latin word', () => {
    expect(helpFor({ query: 'human rights', part: 'r' })).toEqual([]);
    expect(helpFor({ query: 'renquan', part: 'en' })).toEqual([]);
  });
});

describe('an answer that holds something', () => {
  const resolution = { symbol: 'A/RES/64/158', title: '', adopted: '2009-12-18', hits: [] };
  const total = { resolutions: 37, passages: 214 };

  it('should say how much there is in the whole library, and how much of it is shown', () => {
    const answer = { ...empty, query: '人权', total };
    expect(statusOf({ ...answer, resolutions: Array.from({ length: 5 }, () => resolution) })).toBe(
      '在37份决议中找到214条结果，已显示5份',
    );
    expect(statusOf({ ...answer, resolutions: Array.from({ length: 37 }, () => resolution) })).toBe(
      '在37份决议中找到214条结果',
    );
  });

  it('should count places that are cited beside the results of the only resolution', () => {
    const answer = { ...empty, query: '3', symbols: ['A/RES/64/158'] };
    const jumps = [{ symbol: 'A/RES/64/158', id: 'op3' }];
    const one = { resolutions: 1, passages: 1 };
    expect(statusOf({ ...answer, jumps, total: one, resolutions: [resolution] })).toBe(
      '找到2条结果',
    );
  });

  it('should say that the filters keep all of it out', () => {
    expect(statusOf({ ...empty, query: '人权', isFiltered: true })).toBe('所选范围内没有结果。');
  });
});
