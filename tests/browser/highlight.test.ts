import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';
import { search } from './searching.ts';

const site = visit('root');

describe('a place found', () => {
  const marks = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('match') ?? [])].map((range) => (range as Range).toString()),
    );

  it('should be marked where it stands, and the mark can be taken away', async () => {
    const page = await site.open('/64/158/');
    await search(page, '性公正性');
    await page.locator('li[data-id=op11]').click();
    await page.waitForURL('**/64/158/op11/?hl=**');
    await expect.poll(() => marks(page)).toEqual(['性、公正性']);
    expect(await page.getByRole('status').innerText()).toBe('已标出“性公正性”，共1处。');
    await page.getByRole('button', { name: '取消标示' }).click();
    expect(await marks(page)).toEqual([]);
    expect(page.url()).toMatch(/\/64\/158\/op11\/$/);
  });

  it('should be marked in Traditional characters, across marks of notes, in the whole text', async () => {
    const page = await site.open('/64/158/?hl=' + encodeURIComponent('世界人權宣言經濟'));
    await expect.poll(() => marks(page)).toHaveLength(1);
    const seen = await page.locator('#op3').evaluate((e) => {
      const { top, bottom } = e.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(seen).toBe(true);
  });

  it('should mark only passages that have every term', async () => {
    const page = await site.open('/64/158/?hl=' + encodeURIComponent('人权理事会 普遍'));
    await expect.poll(() => marks(page)).toEqual(['人权理事会', '普遍']);
  });

  it('should go to the place of the address first', async () => {
    const page = await site.open('/64/158/notes/?hl=第#fn3', {
      viewport: { width: 320, height: 256 },
    });
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const seen = await page.locator('#fn3').evaluate((e) => {
      const { top } = e.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    expect(seen).toBe(true);
  });

  it('should be followed by the next, and the last by the first, with the keyboard alone', async () => {
    const page = await site.open('/64/158/?hl=' + encodeURIComponent('国际合作'), {
      viewport: { width: 320, height: 480 },
    });
    const status = page.getByRole('status');
    const isSeen = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('match-current') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        const bar = document.querySelector('.bars')?.getBoundingClientRect().top ?? 0;
        return top >= 0 && bottom <= bar;
      });
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const all = (await marks(page)).length;
    expect(all).toBeGreaterThan(2);
    const said = (place: number) => `已标出“国际合作”，第${place}处，共${all}处。`;
    expect(await status.innerText()).toBe(said(1));
    expect(await isSeen()).toBe(true);

    await page.getByRole('button', { name: '下一处' }).focus();
    for (const place of [...Array.from({ length: all - 1 }, (_, index) => index + 2), 1, 2]) {
      await page.keyboard.press('Enter');
      expect(await status.innerText()).toBe(said(place));
      expect(await isSeen(), String(place)).toBe(true);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await status.innerText()).toBe(said(all));
    // The marks of the others stay.
    expect(await marks(page)).toHaveLength(all);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('should be gone back to when it is the only one', async () => {
    const page = await site.open('/64/158/?hl=' + encodeURIComponent('关切'), {
      viewport: { width: 320, height: 480 },
    });
    const status = page.getByRole('status');
    await expect.poll(() => status.innerText()).toBe('已标出“关切”，共1处。');
    const place = await page.evaluate(() => scrollY);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(await status.innerText()).toBe('已标出“关切”，共1处。');
  });

  it('should mark nothing for a query without words', async () => {
    const page = await site.open('/64/158/?hl=+！！');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.bar').count()).toBe(0);
  });

  it('should say so when the page does not have it', async () => {
    const page = await site.open('/64/158/op1/?hl=%3Cb%3E');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('本页没有“<b>”。');
  });

  it('should leave the text and what is copied as they were', async () => {
    const plain = await site.open('/64/158/op5/');
    const text = await plain.locator('main').innerHTML();
    const page = await site.open('/64/158/op5/?hl=人权');
    await expect.poll(() => marks(page)).toEqual(['人权']);
    expect(await page.locator('main').innerHTML()).toBe(text);
  });

  it('should be marked by boxes where the browser has no highlights, without a change of the text', async () => {
    const page = await site.open('/about/');
    await page.context().addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await page.goto(page.url().replace('/about/', '/64/158/op5/?hl=人权'));
    await expect.poll(() => page.locator('.match-boxes.match div').count()).toBe(1);
    expect(await page.locator('.match-boxes.match-current div').count()).toBe(1);
    await page.getByRole('button', { name: '取消标示' }).click();
    expect(await page.locator('.match-boxes').count()).toBe(0);
  });
});
