import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../src/parse/index.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { readProject } from '../support/files.ts';
import { randomNumbers } from '../support/random.ts';
import { visit } from './open.ts';

const site = visit('root');

/** Type a query into the box and wait for its answer. */
async function search(page: Page, query: string): Promise<void> {
  await page.locator('[type=search]').fill(query);
  await answered(page, query);
}

async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (query) => document.querySelector<HTMLElement>('[data-query]')?.dataset['query'] === query,
    query,
  );
}

/** What the list shows, in its order; cited places with a mark of their own. */
async function shown(page: Page): Promise<string> {
  const ids = await page.locator('[data-query] li').evaluateAll((items) =>
    items.map((item) => {
      const { id, jump } = (item as HTMLElement).dataset;
      return jump === undefined ? id : `→${id}`;
    }),
  );
  return ids.join(' ');
}

const passages = passagesOf(parse(readProject('content/64-158.md')));
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');

function expected(...terms: string[]): string {
  return passages
    .filter(({ text }) => terms.every((term) => fold(text).includes(fold(term))))
    .map(({ id }) => id)
    .join(' ');
}

describe('the search box', () => {
  it('should find what the rule finds for 200 pieces of the text as it is printed', async () => {
    const page = await site.open('/64/158/');
    const random = randomNumbers(64158);
    const wide = (text: string) =>
      text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    for (let count = 0; count < 200; count++) {
      const text = passages[Math.floor(random() * passages.length)]?.text ?? '';
      const start = Math.floor(random() * text.length);
      const piece = text.slice(start, start + 1 + Math.floor(random() * 12)).trim();
      if (!fold(piece) || /^\d+$/.test(fold(piece)) || piece.includes(' ')) continue;
      const query = count % 3 === 0 ? wide(piece) : piece;
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
    expect(await option.getAttribute('data-id')).toBe(expected('决定').split(' ')[0]);

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

describe('the search page', () => {
  it('should answer the query in the address, and keep queries in the history', async () => {
    const page = await site.open('/search/?q=人权理事会');
    await answered(page, '人权理事会');
    expect(await shown(page)).toBe('op10');

    const box = page.locator('[type=search]');
    await box.fill('秘书长');
    await answered(page, '秘书长');
    await box.press('Enter');
    await box.fill('领土');
    await answered(page, '领土');
    expect(decodeURIComponent(page.url())).toContain('?q=领土');

    await page.goBack();
    await answered(page, '秘书长');
    expect(await box.inputValue()).toBe('秘书长');
    expect(await shown(page)).toBe(expected('秘书长'));
    await page.goBack();
    await answered(page, '人权理事会');
    await page.goForward();
    await page.goForward();
    await answered(page, '领土');
    expect(await shown(page)).toBe(expected('领土'));
  });

  it('should keep results to parts and action phrases, with counts', async () => {
    const page = await site.open('/search/?q=人权');
    await answered(page, '人权');
    const all = expected('人权').split(' ');
    const reaffirming = passages
      .filter(({ id, action }) => action === '重申' && all.includes(id))
      .map(({ id }) => id);
    const preamble = all.filter((id) => id.startsWith('pp'));
    const label = page.locator('label', { hasText: '序言部分' });
    expect(await label.innerText()).toBe(`序言部分 ${preamble.length}`);

    await label.click();
    await expect.poll(() => shown(page)).toBe(preamble.join(' '));
    expect(page.url()).toContain('in=preamble');

    await page.locator('label', { hasText: '重申' }).click();
    await expect.poll(() => shown(page)).toBe('pp6');
    expect(await page.getByRole('status').innerText()).toBe('找到1条结果');

    await page.reload();
    await answered(page, '人权');
    expect(await shown(page)).toBe('pp6');
    await page.locator('label', { hasText: '序言部分' }).click();
    await expect.poll(() => shown(page)).toBe(reaffirming.join(' '));
  });

  it('should follow what is typed after Back, and keep the query on Esc', async () => {
    const page = await site.open('/search/?q=人权');
    await answered(page, '人权');
    const box = page.locator('[type=search]');
    await box.fill('人权法');
    await answered(page, '人权法');
    await page.goBack();
    await answered(page, '人权');
    await box.fill('人权法');
    await answered(page, '人权法');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('人权法');
    expect(await box.evaluate((e) => e === document.activeElement)).toBe(false);
  });

  it('should say that filters leave nothing', async () => {
    const page = await site.open('/search/?q=人权&in=operative&action=铭记');
    await answered(page, '人权');
    expect(await page.getByRole('status').innerText()).toBe('所选范围内没有结果。');
  });

  it('should go to a cited place on Enter, and only for the query that is answered', async () => {
    const page = await site.open('/search/?q=3');
    await answered(page, '3');
    const box = page.locator('[type=search]');
    await box.evaluate((e: HTMLInputElement) => {
      e.value = '3人权理事会';
      e.dispatchEvent(new InputEvent('input', { bubbles: true }));
      e.form?.requestSubmit();
    });
    await answered(page, '3人权理事会');
    expect(page.url()).toContain('/search/');
    await box.fill('脚注1');
    await box.press('Enter');
    await page.waitForURL('**/64/158/notes/#fn1');
  });

  it('should say how to begin when there is no query', async () => {
    const page = await site.open('/search/');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('第3段');
  });

  it('should offer the whole text without JavaScript', async () => {
    const page = await site.open('/64/158/', { javaScriptEnabled: false });
    await page.locator('[type=search]').fill('人权');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=**');
    expect(await page.locator('main').innerText()).toContain('搜索需要JavaScript');
    await page.getByRole('link', { name: '全文' }).click();
    expect(await page.locator('h1').innerText()).toContain('促进国际合作');
  });
});

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

  it('should mark nothing for a query without words', async () => {
    const page = await site.open('/64/158/?hl=+！！');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.marked-bar').count()).toBe(0);
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
    await expect.poll(() => page.locator('.match-boxes div').count()).toBe(1);
    await page.getByRole('button', { name: '取消标示' }).click();
    expect(await page.locator('.match-boxes').count()).toBe(0);
  });
});

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
    expect(names[0]).toBe('A/RES/64/7 op2');
    expect(names.at(-1)).toBe('A/RES/65/2 op1');
    expect(await items.first().innerText()).toContain('第64/7号决议第2段');
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
