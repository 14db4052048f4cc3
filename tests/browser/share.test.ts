import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';

const site = visit('root');
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const path = (address: string) => decodeURIComponent(address.replace(/^http:\/\/[^/]+/, ''));

/** Select words of an element by its text nodes, as a pointer would. */
function select(page: Page, id: string, words: string): Promise<void> {
  return page.evaluate(
    ({ id, words }) => {
      const walker = document.createTreeWalker(
        document.getElementById(id) ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(words);
        if (start < 0) continue;
        getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
        return;
      }
    },
    { id, words },
  );
}

describe('a paragraph', () => {
  it.each([1440, 768])('should offer its link and its words to a mouse at %i px', async (width) => {
    const page = await site.open('/64/158/', { ...clipboard, viewport: { width, height: 800 } });
    const top = () =>
      page.locator('#op12').evaluate((e) => e.getBoundingClientRect().top + scrollY);
    const before = await top();
    await page.locator('#op8').hover();
    await page.getByRole('toolbar', { name: '第8段' }).waitFor();
    expect(await top()).toBe(before);
    await press(page, '复制链接');
    expect(path(await copied(page))).toBe('/64/158/op8/');
    await expect.poll(() => page.getByRole('button', { name: '已复制' }).count()).toBe(1);
    await page.locator('#pp3').hover();
    await press(page, '复制引文');
    expect(await copied(page)).toBe(
      '“考虑到这种国际合作应以国际法，特别是《联合国宪章》、《世界人权宣言》、两项国际人权公约和其他相关文书所载的原则为基础，”，第64/158号决议，序言部分第3段',
    );
  });

  it('should offer them to the keyboard', async () => {
    const page = await site.open('/64/158/', clipboard);
    await page.locator('#op2 .label').focus();
    await page.getByRole('toolbar', { name: '第2段' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page).then(path)).toBe('/64/158/op2/');
  });

  it('should offer them to a finger on its number, and its page', async () => {
    const page = await site.open('/64/158/', {
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    await page.waitForLoadState('networkidle');
    await page.locator('#op3').scrollIntoViewIfNeeded();
    await page.locator('#op3 .label').tap();
    await page.getByRole('toolbar', { name: '第3段' }).waitFor();
    expect(path(page.url())).toBe('/64/158/');
    await page.getByRole('link', { name: '打开本段' }).tap();
    await page.waitForURL('**/64/158/op3/');
  });

  it('should be a plain link without JavaScript', async () => {
    const page = await site.open('/64/158/', { javaScriptEnabled: false });
    await page.locator('#op3 .label').click();
    expect(path(page.url())).toBe('/64/158/op3/');
  });
});

describe('a range of paragraphs', () => {
  it('should be chosen by its first and last, and opened again at its address', async () => {
    const page = await site.open('/64/158/', clipboard);
    await page.locator('#op3').hover();
    await press(page, '由此段起');
    await page.locator('#op5').hover();
    await press(page, '复制各段引文');
    const quotation = await copied(page);
    expect(quotation).toMatch(/^“吁请.*；\n认为.*；\n重申.*；”，第64\/158号决议，第3-5段$/s);
    await press(page, '复制各段链接');
    const link = await copied(page);
    expect(path(link)).toBe('/64/158/#op3-op5');

    const fresh = await site.open(path(link));
    const marked = fresh.locator('.in-range');
    await expect
      .poll(() => marked.evaluateAll((all) => all.map(({ id }) => id)))
      .toEqual(['op3', 'op4', 'op5']);
    const top = await fresh.locator('#op3').evaluate((e) => e.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(60);
  });

  it('should run over both parts, and be given up', async () => {
    const page = await site.open('/64/158/', clipboard);
    await page.locator('#op1').hover();
    await press(page, '由此段起');
    await page.locator('#pp7').hover();
    await press(page, '复制各段引文');
    expect(await copied(page)).toContain('，第64/158号决议，序言部分第7和8段和第1段');
    await press(page, '取消起段');
    expect(await page.locator('.range-start').count()).toBe(0);
  });
});

describe('selected words', () => {
  it('should offer a link that marks them and a quotation that cites them', async () => {
    const page = await site.open('/64/158/', clipboard);
    await page.locator('#op5').hover();
    await page.getByRole('toolbar', { name: '第5段' }).waitFor();
    await select(page, 'op5', '非选择性、公正性和客观性');
    await page.getByRole('toolbar', { name: '所选文字' }).waitFor();
    await press(page, '复制所选引文');
    expect(await copied(page)).toBe('“非选择性、公正性和客观性”，第64/158号决议，第5段');
    await select(page, 'op5', '非选择性、公正性和客观性');
    await press(page, '复制所选文字的链接');
    const link = path(await copied(page));
    expect(link).toBe('/64/158/op5/?hl=非选择性、公正性和客观性');

    const fresh = await site.open(link);
    await expect
      .poll(() =>
        fresh.evaluate(() =>
          [...(CSS.highlights.get('match') ?? [])]
            .map((range) => (range as Range).toString())
            .join(),
        ),
      )
      .toBe('非选择性、公正性和客观性');
  });

  it('should offer them where words were selected before the script had come', async () => {
    const page = await site.open('/64/158/');
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<null>();
    await page.route('**/share.*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    const asked = page.waitForRequest('**/share.*.js');
    await page.locator('#op5').hover();
    await asked;
    await select(page, 'op5', '非选择性');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    arrive(null);
    await page.getByRole('toolbar', { name: '所选文字' }).waitFor();
  });

  it('should offer nothing across paragraphs, and go when nothing is selected', async () => {
    const page = await site.open('/64/158/');
    await page.locator('#op5').hover();
    await page.getByRole('toolbar', { name: '第5段' }).waitFor();
    await select(page, 'op5', '非选择性');
    await page.getByRole('toolbar', { name: '所选文字' }).waitFor();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await expect.poll(() => page.locator('.bar').count()).toBe(0);
  });
});

describe('a browser that refuses to copy', () => {
  it('should hold the text out to the reader', async () => {
    const page = await site.open('/64/158/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const asked = page.waitForEvent('dialog');
    await page.locator('#op8').hover();
    const pressed = press(page, '复制链接');
    const dialog = await asked;
    expect(path(dialog.defaultValue())).toBe('/64/158/op8/');
    await dialog.dismiss();
    await pressed;
  });
});

describe('citations', () => {
  it('should be copied with the date of today, each by its button', async () => {
    const page = await site.open('/64/158/op3/', clipboard);
    await page.getByText('引用', { exact: true }).click();
    await press(page, '复制：OSCOLA');
    await expect.poll(() => page.locator('.copy-status').innerText()).toBe('OSCOLA：已复制');
    expect(await copied(page)).toBe(
      'UNGA Res 64/158 (18 December 2009) UN Doc A/RES/64/158, para 3',
    );
    await press(page, '复制：GB/T 7714—2015');
    await expect.poll(() => copied(page)).toMatch(/\(2009-12-18\)\[\d{4}-\d\d-\d\d\]\. https:/);
  });

  it('should be readable without JavaScript', async () => {
    const page = await site.open('/64/158/op3/', { javaScriptEnabled: false });
    await page.getByText('引用', { exact: true }).click();
    expect(await page.locator('.cite').innerText()).toContain('第64/158号决议，第3段');
  });
});
