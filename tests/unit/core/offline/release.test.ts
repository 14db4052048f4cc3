import { describe, expect, it } from 'vitest';
import { keptFiles } from '../../../../src/core/offline/release.ts';

const files = [
  'index.html',
  '404.html',
  'about/index.html',
  'search/index.html',
  'search/library.json',
  'search/records.json',
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
  'favicon.svg',
  'manifest.webmanifest',
  '_astro/page.js',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/index/a.pf_index',
  'schema/resolution.json',
];

describe('the files that are kept', () => {
  it('should be all but pictures and lists for programs, at the addresses of pages', () => {
    const kept = keptFiles(files, '/un/', false);
    const left = new Set(files).difference(new Set(kept.values()));
    expect([...left].sort()).toEqual([
      '64/158.png',
      'icons/any-192.png',
      'llms.txt',
      'robots.txt',
      'sitemap.xml',
    ]);
    expect(kept.get('/un/')).toBe('index.html');
    expect(kept.get('/un/64/158/op3/')).toBe('64/158/op3/index.html');
    expect(kept.get('/un/404.html')).toBe('404.html');
  });

  it('should be no text and no part of the index in a large library', () => {
    expect([...keptFiles(files, '/', true).keys()]).toEqual([
      '/404.html',
      '/_astro/page.js',
      '/about/',
      '/favicon.svg',
      '/',
      '/manifest.webmanifest',
      '/offline/',
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.js',
      '/search/',
      '/search/library.json',
      '/search/records.json',
    ]);
  });

  it('should be in one order whatever that of the files', () => {
    expect([...keptFiles(files.toReversed(), '/', false)]).toEqual([
      ...keptFiles(files, '/', false),
    ]);
  });
});
