import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';
import { answered, expected, shown } from './searching.ts';

const site = visit('root');

describe('a slow network', () => {
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
