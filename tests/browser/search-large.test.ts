import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/core/parse/index.ts';
import { generateLibrary } from '../support/generated-library.ts';
import { severalResolutions } from '../support/libraries.ts';
import { buildProject } from '../support/project.ts';
import { visit } from './open.ts';
import { answered, libraryOf, search, shownPlaces, where } from './searching.ts';

/** 24 resolutions of two sessions and years, the newest first, and of one day the one with the higher number. */
const texts = Object.values({ ...generateLibrary(22), ...severalResolutions }).sort((a, b) => {
  const [one, other] = [parse(a), parse(b)];
  const byDate = other.adopted.localeCompare(one.adopted);
  return byDate || Number(other.symbol.split('/')[3]) - Number(one.symbol.split('/')[3]);
});
const library = libraryOf(texts);
const all = where(library, '人权');
const shortOf = (name: string) => name.split(' ')[0] ?? '';
const shorts = [...new Set(all.map(shortOf))];
const of = (some: readonly string[]) => some.flatMap((s) => all.filter((n) => shortOf(n) === s));

const status = (page: Page) => page.getByRole('status').innerText();
const total = (names: readonly string[]) =>
  `在${new Set(names.map(shortOf)).size}份决议中找到${names.length}条结果`;

describe('a search in a large library', () => {
  const site = visit(() =>
    buildProject('search-large', {}, { ...generateLibrary(22), ...severalResolutions }),
  );

  it('should say how much there is in all, and show the newest first, more of them when asked, and all in the end', async () => {
    expect(shorts.length).toBeGreaterThan(20);
    const page = await site.open('/search/?q=人权');
    await answered(page, '人权');
    expect(await shownPlaces(page)).toEqual(of(shorts.slice(0, 5)));
    expect(await status(page)).toBe(`${total(all)}，已显示5份`);
    const more = page.getByRole('button', { name: '显示更多决议' });
    await more.press('Enter');
    await expect.poll(() => shownPlaces(page)).toEqual(all);
    expect(await status(page)).toBe(total(all));
    expect(await more.count()).toBe(0);
    // Who pressed the button goes on with what it brought.
    const first = page
      .locator('[data-query] li')
      .nth(of(shorts.slice(0, 5)).length)
      .locator('a');
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);

    expect(page.url()).toContain('shown=25');
    await first.press('Enter');
    await page.waitForURL('**/?hl=**');
    await page.goBack();
    await answered(page, '人权');
    await expect.poll(() => shownPlaces(page)).toEqual(all);
  });

  it('should put those with most results first where that is chosen, and say so in the address', async () => {
    const page = await site.open('/search/?q=人权');
    await answered(page, '人权');
    await page.getByRole('radio', { name: '最新在前' }).press('ArrowDown');
    const ordered = shorts.toSorted((a, b) => of([b]).length - of([a]).length);
    await expect.poll(() => shownPlaces(page)).toEqual(of(ordered.slice(0, 5)));
    expect(page.url()).toContain('&order=matches');
    const radio = page.getByRole('radio', { name: '结果多的在前' });
    expect(await radio.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.reload();
    await answered(page, '人权');
    expect(await radio.isChecked()).toBe(true);
    expect(await shownPlaces(page)).toEqual(of(ordered.slice(0, 5)));
  });

  it('should be kept to sessions and years by the keyboard, with counts for the whole library', async () => {
    const page = await site.open('/search/?q=人权');
    await answered(page, '人权');
    const earlier = all.filter((name) => name.startsWith('64/'));
    await page.locator('summary', { hasText: '筛选' }).press('Enter');
    const session = page.getByRole('checkbox', { name: '第64届会议' });
    expect(await page.locator('label', { has: session }).innerText()).toBe(
      `第64届会议 ${earlier.length}`,
    );
    await session.press('Space');
    await expect.poll(() => shownPlaces(page)).toEqual(earlier);
    expect(await session.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(page.url()).toContain('&session=64');
    expect(await status(page)).toBe(total(earlier));
    // No other year has anything left.
    expect(await page.getByRole('checkbox', { name: /^\d+年/ }).count()).toBe(1);
    await page.goto(new URL('/search/?q=人权&year=2010', page.url()).href);
    await answered(page, '人权');
    expect(await status(page)).toBe(
      `${total(all.filter((name) => name.startsWith('65/')))}，已显示5份`,
    );
  });

  it('should find a date and lead to it, and say of Latin letters that the texts are Chinese', async () => {
    const page = await site.open('/');
    await search(page, '2009年12月18日');
    expect(await shownPlaces(page)).toEqual(['64/158 closing']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/64/158/?hl=**#closing');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('共2处');
    await search(page, 'renquan');
    expect(await page.getByRole('status').first().innerText()).toContain('请用中文查找');
  });

  it('should load what it shows and no more, and nothing of Pagefind', async () => {
    const page = await site.open('/65/7/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await search(page, '人权');
    expect(asked.filter((path) => path.includes('/texts/'))).toHaveLength(5);
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    await page.getByRole('link', { name: '只在本决议中查找' }).click();
    await answered(page, '人权');
    expect(await shownPlaces(page)).toEqual(of(['65/7']));
  });
});
