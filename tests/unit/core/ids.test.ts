import { describe, expect, it } from 'vitest';
import {
  footnoteId,
  footnoteReferenceId,
  isParagraphId,
  placeId,
  readId,
} from '../../../src/core/ids.ts';
import { alphabetic } from '../../../src/core/resolution/chinese.ts';

describe('ids', () => {
  it('should be those of notes and references', () => {
    expect(footnoteId({ number: 2 })).toBe('fn2');
    expect(footnoteReferenceId({ number: 2, occurrence: 1 })).toBe('fnref2');
    expect(footnoteReferenceId({ number: 2, occurrence: 3 })).toBe('fnref2-3');
  });

  it('should give what was written, and nothing for another', () => {
    const places = [
      ['preambularParagraph', 6, []],
      ['operativeParagraph', 3, ['s2']],
      ['annexParagraph', 3, ['annex2', 'art4']],
      ['footnote', 12, []],
    ] as const;
    for (const [type, number, within] of places) {
      expect(readId(placeId(type, number, [...within]))).toEqual({ type, number, within });
    }
    const others = ['', 'title', 'op', 'op0', 'op03', 'op3a', 'fnref1', 'OP3', 'op3-op5', 'xop3'];
    expect(others.filter((id) => readId(id))).toEqual([]);
    expect(isParagraphId('fn1')).toBe(false);
    expect(isParagraphId('annex.p3')).toBe(true);
  });

  it('should count letters on after z', () => {
    expect([1, 26, 27, 28, 53].map(alphabetic)).toEqual(['a', 'z', 'aa', 'bb', 'aaa']);
  });
});
