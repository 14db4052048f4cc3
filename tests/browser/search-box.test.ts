import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../support/random.ts';
import { visit } from './open.ts';
import { answered, expected, fold, passages, search, shown } from './searching.ts';

const site = visit('root');

describe('the search box', () => {
  it('should find what the rule finds for 200 pieces of the text as it is printed', async () => {
    const page = await site.open('/64/158/');
    const random = randomNumbers(64158);
    const wide = (text: string) =>
      text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    for (let count = 0; count < 200;) {
      const text = passages[Math.floor(random() * passages.length)]?.text ?? '';
      const start = Math.floor(random() * text.length);
      const piece = text.slice(start, start + 1 + Math.floor(random() * 12)).trim();
      if (!fold(piece) || /^\d+$/.test(fold(piece)) || /\s/.test(piece)) continue;
      const query = count++ % 3 === 0 ? wide(piece) : piece;
      await search(page, query);
      expect(await shown(page), query).toBe(expected(piece));
    }
  });

  it.each([
    ['A/CONF.157/24', 'fn3'],
    ['Ａ／ＣＯＮＦ．１５７', 'fn3'],
    ['217A(III)', 'fn1'],
    ['217 A(III)', 'fn1'],
    ['1993年6月25日', 'pp6'],
    ['１９９３', 'pp6'],
    ['人權理事會', 'op10'],
    ['性、公', 'title op5 op10 op11'],
    ['“促进和保护人权”', expected('促进和保护人权')],
    ['人权', expected('人权')],
    ['人权 合作', expected('人权', '合作')],
    ['合作　人权', expected('人权', '合作')],
  ])('should find for %s: %s', async (query, ids) => {
    const page = await site.open('/64/158/');
    await search(page, query);
    expect(await shown(page)).toBe(ids);
  });

  it.each([
    ['第3段', '→op3'],
    ['op3', '→op3'],
    ['OP 3', '→op3'],
    ['3', '→op3 pp6'],
    ['序言部分第6段', '→pp6'],
    ['pp6', '→pp6'],
    ['64/158第3段', '→op3'],
    ['第64/158号决议，第3段', '→op3'],
    ['脚注1', '→fn1'],
    ['第13段', ''],
  ])('should offer the place that %s cites', async (query, ids) => {
    const page = await site.open('/about/');
    await search(page, query);
    expect(await shown(page)).toBe(ids);
  });

  it('should go to the cited place on an Enter that comes before the answer', async () => {
    const page = await site.open('/');
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    const box = page.locator('[type=search]');
    await box.focus();
    await page.waitForFunction(() => document.querySelector('[role=combobox]'));
    await box.fill('第3段');
    await box.press('Enter');
    await page.waitForURL('**/64/158/op3/');
  });

  it('should answer what was typed before its script was there', async () => {
    const page = await site.open('/about/');
    await page.route('**/_astro/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(page.url().replace('/about/', '/64/158/'), { waitUntil: 'commit' });
    await page.locator('[type=search]').pressSequentially('领土');
    await answered(page, '领土');
    expect(await shown(page)).toBe(expected('领土'));
  });

  it('should stay open when its own text is pressed, and close on a press elsewhere', async () => {
    const page = await site.open('/64/158/');
    await search(page, '人权');
    await page.locator('.search-panel .search-status').click();
    expect(await page.locator('.search-panel').isVisible()).toBe(true);
    await page.locator('footer').click({ position: { x: 1, y: 1 } });
    await expect.poll(() => page.locator('.search-panel').isHidden()).toBe(true);
  });

  it('should go to the cited place on Enter', async () => {
    const page = await site.open('/');
    await search(page, '第3段');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/64/158/op3/');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"\'`',
    '人'.repeat(3000),
    '🙂',
    '\u0001\u202e',
    '%',
    '\\',
  ])('should take %j for words and nothing else', async (query) => {
    const page = await site.open('/64/158/');
    await page.locator('[type=search]').fill(query);
    if (fold(query)) {
      await answered(page, query);
      expect(await shown(page)).toBe('');
      expect(await page.getByRole('status').innerText()).toContain('没有找到');
    } else {
      await expect.poll(() => page.locator('.search-panel').isHidden()).toBe(true);
    }
    expect(await page.locator('.search-panel img').count()).toBe(0);
  });

  it('should show whole passages with every match marked', async () => {
    const page = await site.open('/64/158/');
    await search(page, '促进');
    const item = page.locator('li[data-id=op2]');
    expect(await item.locator('.passage').innerText()).toBe(
      passages.find(({ id }) => id === 'op2')?.text,
    );
    const marks = await page.locator('li[data-id=op11] mark').allInnerTexts();
    expect(marks).toEqual(['促进']);
  });

  it('should announce the count, and offer the longest part of what is not found', async () => {
    const page = await site.open('/64/158/');
    await search(page, '人权');
    const count = expected('人权').split(' ').length;
    expect(await page.getByRole('status').innerText()).toBe(`找到${count}条结果`);
    await search(page, '促进国际好合作');
    await page.getByRole('link', { name: '查找其中的“促进国际”' }).click();
    await answered(page, '促进国际');
    expect(await shown(page)).toBe(expected('促进国际'));
  });

  it.each([320, 768, 1440])('should show its results within a window of %i px', async (width) => {
    const page = await site.open('/64/158/', { viewport: { width, height: 700 } });
    await search(page, '人权');
    const box = await page.locator('.search-panel').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 700).toBe(true);
    expect(box?.width).toBeGreaterThan(Math.min(width, 600) * 0.85);
  });

  it('should load nothing of search before it is used', async () => {
    const page = await site.open('/64/158/');
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) loaded.push(request.url());
    });
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(300);
    expect(loaded).toEqual([]);
    await page.locator('[type=search]').focus();
    await expect.poll(() => loaded.some((url) => url.includes('pagefind'))).toBe(true);
  });
});

describe('the keyboard', () => {
  it('should reach the box by /, a result by arrows and Enter, and leave by Esc', async () => {
    const page = await site.open('/64/158/');
    await page.keyboard.press('/');
    await page.keyboard.type('决定');
    await answered(page, '决定');
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await box.getAttribute('aria-activedescendant');
    const option = page.locator('[role=option][aria-selected=true]');
    expect(await option.getAttribute('id')).toBe(active);
    const passage = page.locator('li', { has: option });
    expect(await passage.getAttribute('data-id')).toBe(expected('决定').split(' ')[0]);

    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.evaluate((e) => e === document.activeElement)).toBe(false);
    expect(await box.inputValue()).toBe('决定');

    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?hl=**');
  });

  it('should go to the search page on Enter, and type / into the box as a sign', async () => {
    const page = await site.open('/64/158/');
    await page.locator('[type=search]').focus();
    await page.keyboard.type('A/CONF');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=A%2FCONF');
    await answered(page, 'A/CONF');
    expect(await shown(page)).toBe('fn3');
    await page.locator('[type=search]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/64/158/notes/?hl=A%2FCONF#fn3');
  });
});

describe('an input method', () => {
  it('should not be disturbed while it composes', async () => {
    const page = await site.open('/64/158/');
    const box = page.locator('[type=search]');
    await box.focus();
    const client = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const text of ['r', 'ren', "ren'q", 'renquan']) await compose(text);
    await page.waitForTimeout(200);
    expect(await page.locator('[data-query]').count()).toBe(0);
    await client.send('Input.insertText', { text: '人权' });
    await answered(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
  });
});
