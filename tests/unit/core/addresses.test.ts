import { describe, expect, it } from 'vitest';
import * as addresses from '../../../src/core/addresses.ts';
import { pagePath, wholeTextPath } from '../../../src/core/addresses.ts';
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

describe('the path of a page', () => {
  it.each([
    ['/64/158/', '/64/158/'],
    ['/64/158', '/64/158/'],
    ['/64/158/index.html', '/64/158/'],
    ['/index.html', '/'],
    ['/64/158.json', '/64/158.json'],
    ['/404.html', '/404.html'],
  ])('should be, for %s, %s', (asked, page) => {
    expect(pagePath(asked)).toBe(page);
  });
});

describe('the path of the whole text', () => {
  it.each([
    ['/un/64/158/', '/un/64/158/'],
    ['/un/64/158/op3/', '/un/64/158/'],
    ['/un/64/158/op3.json', '/un/64/158/'],
    ['/un/64/158.xml', '/un/64/158/'],
    ['/un/ES-11/1/pp2/', '/un/ES-11/1/'],
    ['/un/', undefined],
    ['/un/about/', undefined],
    ['/un/64/158x/', undefined],
    ['/other/64/158/', undefined],
  ])('should be, for %s, %s', (asked, page) => {
    expect(wholeTextPath(asked, '/un/')).toBe(page);
  });
});

describe('reading', () => {
  it('should give what was written as an id, and nothing for another', () => {
    const places = [pp6, op3, { type: 'footnote', number: 12 }] as const;
    expect(places.map((place) => addresses.readId(addresses.placeId(place)))).toEqual(places);
    const others = ['', 'title', 'op', 'op0', 'op03', 'op3a', 'fnref1', 'OP3', 'op3-op5', 'xop3'];
    expect(others.filter((id) => addresses.readId(id))).toEqual([]);
    expect(addresses.readParagraphId('fn1')).toBeUndefined();
  });

  it('should give the ends of a range', () => {
    const [, fragment = ''] = addresses.rangeAddress(resolution, pp6, op3).split('#');
    expect(addresses.readRange(`#${fragment}`)).toEqual(['pp6', 'op3']);
    const others = ['', '#op3', '#op3-', '#op3-fn1', '#fnref1-2', '#op3-op4x'];
    expect(others.filter((other) => addresses.readRange(other))).toEqual([]);
  });

  it('should give the words that an address marks, and the address without them', () => {
    const marked = addresses.markedAddress('/64/158/notes/#fn1', '人权 & 1=1#');
    const { href, search } = new URL(marked, 'https://example.org');
    expect(new URLSearchParams(search).get(addresses.MARKED)).toBe('人权 & 1=1#');
    expect(addresses.unmarkedAddress(href)).toBe('https://example.org/64/158/notes/#fn1');
  });

  it('should give what a search asks', () => {
    const asked = {
      query: 'A/CONF & 决定',
      sections: ['operative', 'notes'],
      actions: ['请'],
      resolutions: ['64/7', '64/158'],
    };
    expect(addresses.readSearch(addresses.searchParameters(asked))).toEqual(asked);
    expect(addresses.searchParameters(addresses.readSearch('?resolution='))).toBe('');
    const { search } = new URL(addresses.queryAddress('决定', resolution), 'https://example.org');
    expect(addresses.readSearch(search)).toMatchObject({
      query: '决定',
      resolutions: ['64/158'],
    });
  });
});
