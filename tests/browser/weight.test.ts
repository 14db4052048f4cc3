import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from '../support/pages.ts';
import { visit } from './open.ts';

const site = visit('root');
const copy = inject('builds').root;
const bytes = (file: string) =>
  brotliCompressSync(readFileSync(path.join(copy, 'dist', file))).length;

/** What fits into the first round trip of a new connection: ten packets. */
const FIRST_ROUND_TRIP = 14_600;

describe('a page', () => {
  it('should fit into one round trip, its style with it', () => {
    const tooHeavy = pagesOf(copy)
      .map(({ path: page }) => page.replace(/(^|\/)$/, '$1index.html'))
      .filter((file) => bytes(file) > FIRST_ROUND_TRIP)
      .map((file) => `${file}: ${bytes(file)} bytes`);
    expect(tooHeavy).toEqual([]);
  });

  it.each(['/64/158/', '/64/158/op3/', '/'])(
    'should load at most 30 KB in 6 requests, of which 10 KB of scripts, at %s',
    async (address) => {
      const page = await site.open('/about/');
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.goto(new URL(address, page.url()).href, { waitUntil: 'networkidle' });
      const files = loaded.map((file) =>
        file.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html'),
      );
      const weights = files.map((file) => ({ file, bytes: bytes(file) }));
      const sum = (some: typeof weights) => some.reduce((total, { bytes }) => total + bytes, 0);
      const scripts = weights.filter(({ file }) => file.endsWith('.js'));
      const list = weights.map(({ file, bytes }) => `${file}: ${bytes}`).join('\n');
      expect(weights.length, list).toBeLessThanOrEqual(6);
      expect(sum(weights), list).toBeLessThanOrEqual(30_000);
      expect(sum(scripts), list).toBeLessThanOrEqual(10_000);
    },
  );

  it('should have no more than 26 KB of scripts in all that it may ever ask for', () => {
    const scripts = filesOf(copy).filter((file) => /^_astro\/.*\.js$/.test(file));
    const list = scripts.map((file) => `${file}: ${bytes(file)}`).join('\n');
    const total = scripts.reduce((sum, file) => sum + bytes(file), 0);
    expect(total, list).toBeLessThanOrEqual(26_000);
  });
});

describe('a layout', () => {
  /** How far parts of the page have moved without the reader's doing, as Cumulative Layout Shift. */
  const shift = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
            })[]) {
              if (!entry.hadRecentInput) total += entry.value;
            }
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(total);
          }, 500);
        }),
    );

  /** What no eye sees: a line that moves by a hair, 0.0011 at most as seen. Up to 0.1 counts as good. */
  const NOTHING = 0.01;

  it.each([320, 768, 1440])('should not move at %i px', async (width) => {
    const viewport = { width, height: 800 };
    for (const address of [
      '/64/158/',
      '/64/158/#op9',
      '/64/158/op3/?hl=人权',
      '/search/',
      '/about/',
      '/',
    ]) {
      const page = await site.open(address, { viewport });
      expect(await shift(page), address).toBeLessThan(NOTHING);
      await page.mouse.wheel(0, 900);
      await page.mouse.move(width / 2, 400);
      expect(await shift(page), address).toBeLessThan(NOTHING);
    }
  });
});
