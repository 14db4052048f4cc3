import { describe, expect, it } from 'vitest';
import * as addresses from '../../../src/core/addresses.ts';
import type { Subparagraph } from '../../../src/core/resolution/model.ts';

const resolution = { symbol: 'A/RES/64/158' };
const pp6 = { type: 'preambularParagraph', number: 6 } as const;
const op3 = { type: 'operativeParagraph', number: 3 } as const;

describe('addresses', () => {
  it('should be the promised ones', () => {
    expect([
      addresses.homeAddress(),
      addresses.aboutAddress(),
      addresses.notFoundAddress(),
      addresses.resolutionAddress(resolution),
      addresses.partAddress(resolution, 'preamble'),
      addresses.partAddress(resolution, 'operative'),
      addresses.paragraphAddress(resolution, pp6),
      addresses.paragraphAddress(resolution, op3),
      addresses.notesAddress(resolution),
      addresses.placeAddress(resolution, 'fnref1-2'),
    ]).toEqual([
      '/',
      '/about/',
      '/404.html',
      '/64/158/',
      '/64/158/preamble/',
      '/64/158/operative/',
      '/64/158/pp6/',
      '/64/158/op3/',
      '/64/158/notes/',
      '/64/158/#fnref1-2',
    ]);
  });

  it('should keep the session of an emergency special session as printed', () => {
    expect(addresses.resolutionAddress({ symbol: 'A/RES/ES-11/1' })).toBe('/ES-11/1/');
  });

  it('should lead to the official document in Chinese', () => {
    expect(addresses.officialAddress(resolution)).toBe('https://docs.un.org/zh/A/RES/64/158');
  });
});

describe('ids', () => {
  it('should be those of paragraphs, notes and references', () => {
    const reference = (occurrence: number) =>
      ({ type: 'footnoteReference', number: 2, occurrence }) as const;
    expect(addresses.paragraphId(pp6)).toBe('pp6');
    expect(addresses.paragraphId(op3)).toBe('op3');
    expect(addresses.footnoteId({ number: 2 })).toBe('fn2');
    expect(addresses.footnoteReferenceId(reference(1))).toBe('fnref2');
    expect(addresses.footnoteReferenceId(reference(3))).toBe('fnref2-3');
  });

  it('should be those of sub-paragraphs at both depths', () => {
    const at = (depth: 1 | 2, number: number) => ({ depth, number }) as Subparagraph;
    expect(addresses.subparagraphId('op3', at(1, 1))).toBe('op3a');
    expect(addresses.subparagraphId('op3a', at(2, 1))).toBe('op3a1');
  });

  it('should count letters on after z', () => {
    expect([1, 26, 27, 28, 53].map(addresses.alphabetic)).toEqual(['a', 'z', 'aa', 'bb', 'aaa']);
  });
});
