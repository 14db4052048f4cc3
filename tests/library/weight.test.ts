import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from '../support/pages.ts';

const bytes = (text: string | Buffer) => brotliCompressSync(text).length;

describe.each(['library', 'structures', 'own'] as const)('a page of the build %s', (build) => {
  const copy = inject('builds')[build];

  it('should weigh little more than its words, however long they are', () => {
    for (const { path: page, $ } of pagesOf(copy)) {
      const file = path.join(copy, 'dist', page.replace(/(^|\/)$/, '$1index.html'));
      const words = bytes($('main').text());
      expect(bytes(readFileSync(file)), page).toBeLessThanOrEqual(7_400 + 2 * words);
    }
  });

  it('should wait for no other file, but for one of style below a resolution of a large library', () => {
    const pages = pagesOf(copy);
    const isLarge = pages.filter(({ path: page }) => /^[^/]+\/\d+\/$/.test(page)).length > 20;
    for (const { path: page, $ } of pages) {
      const most = isLarge && /^[^/]+\/\d+\/./.test(page) ? 1 : 0;
      expect($('link[rel=stylesheet]').length, page).toBeLessThanOrEqual(most);
      expect($('script[src]:not([type=module])').length, page).toBe(0);
    }
  });
});
