import { describe, expect, it } from 'vitest';
import { helpFor, statusOf } from '../../../../src/browser/search/messages.ts';

const nothing = (query: string) => statusOf({ query, jumps: [], resolutions: [], hasMore: false });

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
