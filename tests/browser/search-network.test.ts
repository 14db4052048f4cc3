import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';
import { answered, expected, shown } from './searching.ts';

const site = visit('root');

describe('a bad network', () => {
  it.each([
    '**/pagefind.js*',
    '**/*.pf_meta',
    '**/wasm.*',
    '**/*.pf_index',
    '**/*.pf_fragment',
    '**/library.json',
  ])('should be told of when %s is missing, and search after a retry', async (file) => {
    site.expectMessage(/./);
    const page = await site.open('/64/158/');
    await page.route(file, (route) => route.abort());
    await page.locator('[type=search]').fill('人权');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('未能载入');
    expect(await page.locator('[data-query] li').count()).toBe(0);
    await page.unroute(file);
    await page.getByRole('button', { name: '重试' }).click();
    await answered(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
  });

  it('should never show the answer to an older query', async () => {
    const page = await site.open('/64/158/');
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    const box = page.locator('[type=search]');
    await box.focus();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const list = document.querySelector<HTMLElement>('[data-query]');
        const query = list?.dataset['query'];
        if (query && seen.at(-1) !== query) seen.push(query);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.keyboard.type('国际合作', { delay: 30 });
    await answered(page, '国际合作');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
      '国际合作',
    ]);
    expect(await shown(page)).toBe(expected('国际合作'));
  });
});
