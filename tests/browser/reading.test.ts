import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';

const site = visit('root');

describe.each([
  { name: 'with JavaScript', javaScriptEnabled: true },
  { name: 'without JavaScript', javaScriptEnabled: false },
])('a reader $name', ({ javaScriptEnabled }) => {
  it('should go from the home page to a note and back, to a paragraph page and on', async () => {
    const page = await site.open('/', { javaScriptEnabled });
    const place = () => page.url().replace(/^http:\/\/[^/]+/, '');
    expect(await page.locator('h1').innerText()).toContain('促进国际合作');

    await page.getByRole('link', { name: '全文' }).click();
    expect(place()).toBe('/64/158/');

    await page.locator('#fnref1').click();
    expect(place()).toBe('/64/158/#fn1');
    expect(await page.locator(':target').innerText()).toContain('第217 A(III)号决议。');

    await page.locator('#fn1').getByRole('link', { name: '第3段', exact: true }).click();
    expect(place()).toBe('/64/158/#fnref1-2');
    await expect.poll(() => page.locator('#fnref1-2').isVisible()).toBe(true);

    await page.getByRole('link', { name: '第3段', exact: true }).first().click();
    expect(place()).toBe('/64/158/op3/');
    expect(await page.locator('h1').innerText()).toBe('第3段');

    await page.getByRole('link', { name: '第4段' }).click();
    expect(place()).toBe('/64/158/op4/');

    await page.getByRole('link', { name: '在全文中查看' }).click();
    expect(place()).toBe('/64/158/#op4');
    const mark = await page.locator('#op4').evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(mark).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('should walk over all paragraphs by the links to the next', async () => {
    const page = await site.open('/64/158/pp1/', { javaScriptEnabled });
    const visited = [await page.locator('h1').innerText()];
    for (let next = page.locator('a[rel=next]'); (await next.count()) > 0;) {
      await next.click();
      visited.push(await page.locator('h1').innerText());
    }
    expect(visited).toHaveLength(20);
    expect(visited.slice(7, 9)).toEqual(['序言部分第8段', '第1段']);
    expect(await page.locator('a[rel=prev]').innerText()).toContain('第11段');
  });
});

describe('the keyboard', () => {
  it('should skip to the text first', async () => {
    const page = await site.open('/64/158/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('跳到正文');
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  it('should reach a note from its mark and come back', async () => {
    const page = await site.open('/64/158/');
    await page.locator('#fnref3').focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#fn3');
    for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('序言部分第6段');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#fnref3');
  });
});
