import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';

const library = visit('library');

describe('the list of resolutions', () => {
  it('should have every resolution under its session, with number, title and date', async () => {
    const page = await library.open('/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      '第65届会议',
      '第64届会议',
    ]);
    const items = await page.locator('.library li').allInnerTexts();
    expect(items).toHaveLength(3);
    expect(items[1]).toMatch(/^第64\/158号决议\s+促进国际合作.*行动\s+2009年12月18日$/);
    await page.getByRole('link', { name: '第64/158号决议' }).click();
    expect(page.url()).toMatch(/\/64\/158\/$/);
  });

  it('should be kept to what has the words, by the rule of search', async () => {
    const page = await library.open('/');
    const box = page.getByRole('textbox', { name: '筛选' });
    const seen = () => page.locator('.library li:visible .of-library').allInnerTexts();
    const status = page.getByRole('status');
    for (const [query, found] of [
      ['國際合作', ['第64/158号决议']],
      ['64/', ['第64/158号决议', '第64/7号决议']],
      ['2010年', ['第65/2号决议']],
      ['行动 ６４／１５８', ['第64/158号决议']],
      ['', ['第65/2号决议', '第64/158号决议', '第64/7号决议']],
    ] as const) {
      await box.fill(query);
      await expect.poll(seen, { message: query }).toEqual(found);
      expect(await status.innerText()).toBe(`${found.length}份决议`);
    }
    expect(await page.getByRole('heading', { name: '第65届会议' }).isVisible()).toBe(true);
    await box.fill('没有这几个字<b>');
    await expect.poll(() => status.innerText()).toBe('没有这样的决议');
    expect(await page.locator('.library h2:visible').count()).toBe(0);
  });
});

describe('the resolutions beside one', () => {
  it('should be led to by links, and not by the keys, which lead to paragraphs', async () => {
    const page = await library.open('/64/158/');
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).pathname).toBe('/64/158/');
    expect(await page.locator(':focus').innerText()).toMatch(/^(?:序)?[12]\.?$/);
    await page
      .getByRole('navigation', { name: '前后决议' })
      .getByRole('link', { name: '下一份' })
      .click();
    await page.waitForURL('**/65/2/');
    await page.getByRole('navigation', { name: '位置' }).getByRole('link').first().click();
    await page.waitForURL('**/65/');
  });
});
