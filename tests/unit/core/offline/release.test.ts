import { describe, expect, it } from 'vitest';
import {
  isForReading,
  isIndexPart,
  isOfShell,
  keptBy,
  sumsOf,
} from '../../../../src/core/offline/release.ts';

const files = [
  'index.html',
  '404.html',
  'about/index.html',
  'search/index.html',
  'search/library.json',
  'search/directory.json',
  'search/choices.json',
  'offline/index.html',
  '64/158/index.html',
  '64/158/op3/index.html',
  '64/158/op3.json',
  '64/158.xml',
  '64/158.png',
  'icons/any-192.png',
  'sitemap.xml',
  'robots.txt',
  'llms.txt',
  '_headers',
  'favicon.svg',
  'manifest.webmanifest',
  '_astro/page.js',
  'search/words/8e64c96b0a.words',
  'search/texts/64-158.json',
  'schema/resolution.json',
];

describe('the files that are kept', () => {
  it('should be all but pictures and lists for programs', () => {
    expect(files.filter((file) => !isForReading(file))).toEqual([
      '64/158.png',
      'icons/any-192.png',
      'sitemap.xml',
      'robots.txt',
      'llms.txt',
      '_headers',
    ]);
  });

  it('should be no text and no part of the index in a large library', () => {
    expect(files.filter(isForReading).filter((file) => !isOfShell(file))).toEqual([
      '64/158/index.html',
      '64/158/op3/index.html',
      '64/158/op3.json',
      '64/158.xml',
      'search/words/8e64c96b0a.words',
      'search/texts/64-158.json',
      'schema/resolution.json',
    ]);
  });
});

describe('what is kept when it is used', () => {
  it.each([
    ['/un/64/158/', '/un/64/158.pack', '/un/sums/64.json'],
    ['/un/64/158/op3/', '/un/64/158.pack', '/un/sums/64.json'],
    ['/un/64/158.json', '/un/64/158.pack', '/un/sums/64.json'],
    ['/un/64/158.pack', '/un/64/158.pack', '/un/sums/64.json'],
    ['/un/S-10/2/', '/un/S-10/2.pack', '/un/sums/S-10.json'],
    ['/un/64/', '/un/64/', '/un/sums/64.json'],
    ['/un/years/', '/un/years/', '/un/sums/years.json'],
    ['/un/years/2009/', '/un/years/2009/', '/un/sums/years-2.json'],
    ['/un/subjects/human-rights/', '/un/subjects/human-rights/', '/un/sums/subjects-h.json'],
    ['/un/committees/3/64/', '/un/committees/3/64/', '/un/sums/committees-3.json'],
    ['/un/subjects/%E4%BA%BA/', '/un/subjects/%E4%BA%BA/', '/un/sums/subjects-0.json'],
    [
      '/un/search/texts/77-128-A-B.json',
      '/un/search/texts/77-128-A-B.json',
      '/un/sums/search-8.json',
    ],
    [
      '/un/search/words/8e64c96b0f.words',
      '/un/search/words/8e64c96b0f.words',
      '/un/sums/search-f.json',
    ],
  ])('should be, for %s, %s, whose sum stands in %s', (address, kept, list) => {
    expect(keptBy(address, '/un/')).toBe(kept);
    expect(sumsOf(kept, '/un/')).toBe(list);
  });

  it.each([
    '/un/',
    '/un/about/',
    '/un/site.pack',
    '/un/sums/64.json',
    '/64/158/',
    '/other/64/158/',
  ])('should be nothing for %s', (address) => {
    expect(keptBy(address, '/un/')).toBeUndefined();
    expect(sumsOf(address, '/un/')).toBeUndefined();
    expect(isIndexPart(address, '/un/')).toBe(false);
  });
});
