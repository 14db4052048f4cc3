import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from './open.ts';
import { answered, libraryOf, search, shownPlaces as shown, where } from './searching.ts';

/** The group of resolutions, as it is read: `☑ 第65/2号决议 1`. */
function choices(page: Page): Promise<string[]> {
  return page
    .locator('fieldset', { hasText: /^决议/ })
    .locator('label')
    .evaluateAll((labels) =>
      labels.map((label) => {
        const mark = label.querySelector('input')?.checked ? '☑' : '☐';
        return `${mark} ${(label as HTMLElement).innerText}`;
      }),
    );
}

/** The choices for resolutions, those with most results first; of equals, those first that stand earlier in the library. */
const choicesFor = (all: string[], shorts: string[], chosen = '') =>
  shorts
    .map((short) => ({ short, count: all.filter((name) => name.startsWith(`${short} `)).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ short }) => choice(all, short, short === chosen ? '☑' : '☐'));

/** A choice for a resolution, with the number of its results. */
const choice = (all: string[], short: string, mark = '☐') =>
  `${mark} 第${short}号决议 ${all.filter((name) => name.startsWith(`${short} `)).length}`;

const status = (page: Page) => page.getByRole('status').innerText();

const box = (page: Page, short: string) => page.getByRole('checkbox', { name: `第${short}号决议` });

describe('a search that is kept to a resolution', () => {
  const site = visit('library');
  const library = libraryOf(
    ['65-2.md', '64-158.md', '64-7.md'].map((name) =>
      readFileSync(path.join(inject('builds').library, 'content', name), 'utf8'),
    ),
  );
  const all = where(library, '决定');
  const of = (...shorts: string[]) =>
    all.filter((name) => shorts.some((short) => name.startsWith(`${short} `)));

  it('should be kept by its address, and say how many results each has', async () => {
    const page = await site.open('/search/?q=决定&resolution=64/158');
    await answered(page, '决定');
    expect(of('64/158').length).toBeGreaterThan(1);
    expect(await shown(page)).toEqual(of('64/158'));
    expect(await status(page)).toBe(`在1份决议中找到${of('64/158').length}条结果`);
    expect(await choices(page)).toEqual(choicesFor(all, ['64/7', '64/158', '65/2'], '64/158'));
  });

  it('should be kept by a choice, to several by two, and to none when they are taken back', async () => {
    const page = await site.open('/search/?q=决定');
    await answered(page, '决定');
    expect(await shown(page)).toEqual(all);
    await page.locator('summary', { hasText: '筛选' }).click();
    await box(page, '65/2').click();
    await expect.poll(() => shown(page)).toEqual(of('65/2'));
    expect(page.url()).toMatch(/&resolution=65\/2$/);
    expect(await box(page, '65/2').evaluate((e) => e === document.activeElement)).toBe(true);
    await box(page, '64/7').press('Space');
    await expect.poll(() => shown(page)).toEqual(of('65/2', '64/7'));

    await page.reload();
    await answered(page, '决定');
    expect(await shown(page)).toEqual(of('65/2', '64/7'));
    await box(page, '65/2').click();
    await expect.poll(() => shown(page)).toEqual(of('64/7'));
    await box(page, '64/7').click();
    await expect.poll(() => shown(page)).toEqual(all);
    expect(page.url()).not.toContain('resolution');
  });

  it('should count beside the other filters, and they beside it', async () => {
    const page = await site.open('/search/?q=决议&resolution=64/158&in=title&in=notes');
    await answered(page, '决议');
    const found = where(library, '决议');
    const noted = found.filter((name) => / (?:title|fn\d+)$/.test(name));
    const here = found.filter((name) => name.startsWith('64/158 '));
    const kept = here.filter((name) => noted.includes(name));
    expect(kept.length).toBeLessThan(here.length);
    expect(await shown(page)).toEqual(kept);
    expect(await choices(page)).toEqual(choicesFor(noted, ['64/7', '64/158', '65/2'], '64/158'));
    const notes = page.locator('label', { hasText: '脚注' });
    expect(await notes.innerText()).toBe(
      `脚注 ${here.filter((name) => name.includes(' fn')).length}`,
    );
    await page.locator('label', { hasText: '标题' }).click();
    await notes.click();
    await expect.poll(() => shown(page)).toEqual(here);
  });

  it('should be offered below the box, for the resolution on the page if it has results', async () => {
    const page = await site.open('/64/158/op3/');
    await search(page, '决定');
    await page.getByRole('link', { name: '只在本决议中查找' }).click();
    await page.waitForURL('**/search/?q=**&resolution=64/158');
    await answered(page, '决定');
    expect(await shown(page)).toEqual(of('64/158'));

    await page.goto(new URL('/65/2/', page.url()).href);
    await search(page, '说明进展');
    const link = page.getByRole('link', { name: '只在本决议中查找' });
    expect(await link.count()).toBe(0);
    await search(page, '注意到该报告');
    expect(await link.getAttribute('href')).toContain('&resolution=65/2');
    await page.goto(new URL('/', page.url()).href);
    await search(page, '决定');
    expect(await page.getByRole('link', { name: '全部结果和筛选' }).count()).toBe(1);
    expect(await link.count()).toBe(0);
  });

  it('should stay for the next query, and mean its resolution by a place without a number', async () => {
    const page = await site.open('/search/?q=决定&resolution=65/2');
    await answered(page, '决定');
    await search(page, '报告');
    const reports = where(library, '报告');
    expect(await shown(page)).toEqual(reports.filter((name) => name.startsWith('65/2 ')));
    expect(reports.length).toBeGreaterThan((await shown(page)).length);
    await search(page, '第1段');
    expect(await page.locator('[data-jump]').getAttribute('data-symbol')).toBe('A/RES/65/2');
    await page.goto(new URL('/search/?q=决定&resolution=64/7', page.url()).href);
    await answered(page, '决定');
    await page.goBack();
    await answered(page, '第1段');
    expect(await box(page, '65/2').isChecked()).toBe(true);
  });

  it.each([
    '1/1',
    '64/1580',
    'A/RES/64/158',
    '__proto__',
    'constructor',
    '../../64/158',
    '<img id=hostile src=x onerror=alert(1)>',
    '"] *, [data-query',
    '%',
    '人权'.repeat(50),
  ])('should find nothing in what is no resolution of the library: %s', async (value) => {
    const page = await site.open(`/search/?q=决定&resolution=${encodeURIComponent(value)}`);
    await answered(page, '决定');
    expect(await shown(page)).toEqual([]);
    expect(await status(page)).toBe('所选范围内没有结果。');
    expect(await page.locator('#hostile').count()).toBe(0);
    const name = value.length > 40 ? `${value.slice(0, 40)}……` : value;
    expect((await choices(page)).at(-1)).toBe(`☑ 第${name}号决议 0`);
    await page.getByRole('checkbox', { checked: true }).click();
    await expect.poll(() => shown(page)).toEqual(all);
  });

  it.each<{ fault: string; message: RegExp; answer: (route: Route) => Promise<void> }>([
    {
      fault: 'is missing',
      message: /status of 404|choices\.json: 404|choices\.json\?\w+: 404/,
      answer: (route) => route.fulfill({ status: 404 }),
    },
    {
      fault: 'does not come',
      message: /net::ERR_FAILED|^TypeError: Failed to fetch/,
      answer: (route) => route.abort(),
    },
    {
      fault: 'is cut off',
      message: /^SyntaxError: Unterminated string in JSON/,
      answer: (route) => route.fulfill({ body: '{"tag":"' }),
    },
    {
      fault: 'is no index',
      message: /^SyntaxError: Unexpected token '<'/,
      answer: (route) => route.fulfill({ body: '<!doctype html>' }),
    },
    {
      fault: 'belongs to another release',
      message: /^Error: The choices belong to another index/,
      answer: (route) => route.fulfill({ json: { tag: 'another', series: [] } }),
    },
  ])(
    'should be told of when the file that it needs $fault, and work after a retry',
    async ({ message, answer }) => {
      site.expectMessage(message);
      const page = await site.open('/about/');
      await page.route('**/choices.json*', answer);
      await page.goto(new URL('/search/?q=决定&resolution=65/2', page.url()).href);
      await expect.poll(() => status(page)).toContain('未能载入');
      expect(await page.locator('.results li').count()).toBe(0);
      await page.unroute('**/choices.json*');
      await page.getByRole('button', { name: '重试' }).click();
      await answered(page, '决定');
      expect(await shown(page)).toEqual(of('65/2'));
    },
  );
});
