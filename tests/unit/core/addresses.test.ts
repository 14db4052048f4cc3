import { describe, expect, it } from 'vitest';
import * as addresses from '../../../src/core/addresses.ts';
import { pagePath, wholeTextPath } from '../../../src/core/addresses.ts';

const resolution = { symbol: 'A/RES/64/158' };
const pp6 = { id: 'pp6' };
const op3 = { id: 'op3' };

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

  it.each([
    ['A/RES/74/254 B', '/74/254/b/'],
    ['A/RES/48/218B', '/48/218/b/'],
    ['A/RES/77/128 A-B', '/77/128/'],
    ['A/RES/217(III)', '/3/217/'],
    ['A/RES/217(III)[A]', '/3/217/a/'],
    ['A/RES/2252(ES-V)', '/ES-5/2252/'],
  ])('should have the letter of %s and count its session', (symbol, page) => {
    expect(addresses.resolutionAddress({ symbol })).toBe(page);
  });

  it('should lead to the official document in Chinese', () => {
    expect(addresses.officialAddress(resolution)).toBe('https://docs.un.org/zh/A/RES/64/158');
  });
});

describe('the address of a list', () => {
  const lists = [
    addresses.sessionAddress(resolution),
    addresses.sessionAddress({ symbol: 'A/RES/ES-11/1' }),
    ...addresses.listKinds.map((kind) => addresses.listsAddress(kind)),
    addresses.listAddress('years', '2009'),
    addresses.listAddress('committees', 'plenary', 'ES-11'),
    addresses.listAddress('subjects', '人权'),
  ];

  it('should be the promised one', () => {
    expect(lists).toEqual([
      '/64/',
      '/ES-11/',
      '/years/',
      '/committees/',
      '/subjects/',
      '/years/2009/',
      '/committees/plenary/ES-11/',
      `/subjects/${encodeURIComponent('人权')}/`,
    ]);
  });

  it('should be told from all others', () => {
    expect(lists.filter((list) => !addresses.isListAddress(list))).toEqual([]);
    const others = [
      '/',
      '/about/',
      '/search/',
      '/64/158/',
      '/years',
      '/years/2009/1/2/',
      '/x/years/',
    ];
    expect(others.filter((other) => addresses.isListAddress(other))).toEqual([]);
    expect(addresses.isListAddress('/un/64/', '/un/')).toBe(true);
  });

  it('should be that of no session: no symbol has such a session', () => {
    for (const list of lists) expect(wholeTextPath(list, '/')).toBeUndefined();
  });
});

describe('the addresses of lists', () => {
  it('should stand below the page of what is listed for', () => {
    expect([
      addresses.citedByAddress(resolution),
      addresses.citedByAddress(resolution, 'op3'),
      addresses.citedByAddress(resolution, 'annex.art3', 'ES-11'),
      addresses.seriesAddress(resolution),
    ]).toEqual([
      '/64/158/cited-by/',
      '/64/158/op3/cited-by/',
      '/64/158/annex/art3/cited-by/ES-11/',
      '/64/158/series/',
    ]);
    expect(wholeTextPath('/64/158/op3/cited-by/79/')).toBe('/64/158/');
  });

  it('should lead to an item on the page that has its paragraph', () => {
    expect(addresses.subparagraphAddress(resolution, op3, 'op3a')).toBe('/64/158/op3/#op3a');
    expect(addresses.subparagraphAddress(resolution, { id: 'annex.u4' }, 'annex.u4a')).toBe(
      '/64/158/annex/#annex.u4a',
    );
  });
});

describe('the address of an official document', () => {
  it.each([
    ['https://docs.un.org/zh/A/RES/64/158', 'A/RES/64/158'],
    ['https://docs.un.org/zh/A/RES/217(III)', 'A/RES/217(III)'],
    ['https://undocs.org/ch/A/RES/73/278b', 'A/RES/73/278B'],
    ['http://www.undocs.org/A/RES/70/1?x=1#y', 'A/RES/70/1'],
    ['https://undocs.org//A/RES/22%20(I)', 'A/RES/22(I)'],
  ])('should be read from %s', (address, symbol) => {
    expect(addresses.symbolOfOfficial(address)).toBe(symbol);
  });

  it.each([
    'https://undocs.org/ch/S/RES/1325(2000)',
    'https://undocs.org/ch/A/HRC/RES/43/1',
    'https://docs.un.org/zh/A/74/540',
    'https://docs.un.org/zh/A/RES/64/158/Add.1',
    'https://example.org/zh/A/RES/64/158',
    '/64/158/',
  ])('should be none in %s', (address) => {
    expect(addresses.symbolOfOfficial(address)).toBeUndefined();
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
      filters: {
        section: new Set(['operative', 'notes']),
        division: new Set(['annex']),
        action: new Set(['请']),
        session: new Set(['64', 'S-32']),
        year: new Set(['2009']),
        series: new Set(['64/158']),
        resolution: new Set(['64/7', '64/158']),
      },
      order: 'matches',
      shown: 25,
    } as const;
    expect(addresses.readSearch(addresses.searchParameters(asked))).toEqual(asked);
    expect(addresses.searchParameters(addresses.readSearch('?resolution='))).toBe('');
    const plain = addresses.readSearch('?q=a&order=sideways&shown=-1');
    expect(addresses.searchParameters(plain)).toBe('?q=a');
    const { search } = new URL(addresses.queryAddress('决定', resolution), 'https://example.org');
    expect(addresses.readSearch(search)).toMatchObject({
      query: '决定',
      filters: { resolution: new Set(['64/158']) },
    });
  });
});
