import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { visit } from './open.ts';
import { search, shown } from './searching.ts';

describe('a library', () => {
  const library = visit('library');

  it('should show results by resolution, and cite within the one on the page', async () => {
    const page = await library.open('/65/2/');
    await search(page, '决定');
    const items = page.locator('[data-query] li');
    const names = await items.evaluateAll((all) =>
      all.map(
        (item) =>
          `${(item as HTMLElement).dataset['symbol']} ${(item as HTMLElement).dataset['id']}`,
      ),
    );
    expect(names[0]).toBe('A/RES/65/2 op1');
    expect(names.at(-1)).toBe('A/RES/64/7 op2');
    expect(await items.first().innerText()).toBe(
      '2010年9月30日 · 没有序言部分和脚注的决议\n第65/2号决议第1段\n决定注意到该报告。',
    );
    await search(page, '第1段');
    expect(await items.first().getAttribute('data-symbol')).toBe('A/RES/65/2');
    expect(await shown(page)).toBe('→op1');
  });

  it('should find words of sub-paragraphs and mark them on the page of their paragraph', async () => {
    expect(readFileSync(path.join(inject('builds').library, 'content/64-7.md'), 'utf8')).toContain(
      '说明进展',
    );
    const page = await library.open('/');
    await search(page, '说明进展');
    expect(await shown(page)).toBe('op1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/64/7/op1/?hl=**');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('共1处');
  });
});
