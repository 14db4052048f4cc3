import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';

const site = visit('root');

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const letters = (page: Page) =>
  page.locator('#op1 > p').evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
const openSettings = (page: Page) => page.getByRole('button', { name: '阅读设置' }).click();
const LIGHT = 'rgb(253, 252, 249)';
const DARK = 'rgb(22, 24, 27)';

describe('settings', () => {
  it('should follow the system until a scheme is chosen, and then remember it', async () => {
    const page = await site.open('/64/158/', { colorScheme: 'dark' });
    expect(await paper(page)).toBe(DARK);
    await openSettings(page);
    await page.getByRole('radio', { name: '浅色' }).check();
    await expect.poll(() => paper(page)).toBe(LIGHT);
    await page.goto(new URL('/64/158/op3/', page.url()).href);
    expect(await paper(page)).toBe(LIGHT);
    await openSettings(page);
    await expect.poll(() => page.getByRole('radio', { name: '浅色' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '跟随系统' }).check();
    await expect.poll(() => paper(page)).toBe(DARK);
    await page.reload();
    expect(await paper(page)).toBe(DARK);
  });

  it('should be applied before anything is drawn', async () => {
    const page = await site.open('/64/158/', { colorScheme: 'light' });
    await page.evaluate(() => {
      localStorage['un-resolutions'] = JSON.stringify({ theme: 'dark' });
    });
    // The page must be dark although none of its scripts ever comes.
    await page.route('**/_astro/**', () => undefined);
    await page.goto(page.url(), { waitUntil: 'commit' });
    await expect.poll(() => paper(page)).toBe(DARK);
  });

  it('should not open before a choice has an effect', async () => {
    const page = await site.open('/about/', { colorScheme: 'light' });
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<null>();
    await page.route('**/_astro/**', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(new URL('/64/158/', page.url()).href, { waitUntil: 'commit' });
    const button = page.getByRole('button', { name: '阅读设置' });
    expect(await button.isDisabled()).toBe(true);
    arrive(null);
    await button.click();
    await page.getByRole('radio', { name: '深色' }).check();
    expect(await paper(page)).toBe(DARK);
  });

  it('should make the letters larger and remember it', async () => {
    const page = await site.open('/64/158/');
    const normal = await letters(page);
    await openSettings(page);
    await page.getByRole('radio', { name: '特大' }).check();
    await expect.poll(() => letters(page)).toBeGreaterThan(normal * 1.3);
    const largest = await letters(page);
    await page.reload();
    expect(await letters(page)).toBe(largest);
  });

  it('should hold for the page where the browser keeps nothing', async () => {
    const page = await site.open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await page.reload();
    await openSettings(page);
    await page.getByRole('radio', { name: '深色' }).check();
    await expect.poll(() => paper(page)).toBe(DARK);
  });

  it('should pay no heed to what others have kept in their place', async () => {
    const page = await site.open('/64/158/', { colorScheme: 'light' });
    for (const kept of ['{', 'null', '"x"', '[]', '{"theme":"<b>","size":7}', '{"__proto__":1}']) {
      await page.evaluate((kept) => {
        localStorage['un-resolutions'] = kept;
      }, kept);
      await page.reload();
      expect(await paper(page)).toBe(LIGHT);
      await openSettings(page);
      expect(await page.locator('b').count()).toBe(0);
    }
  });

  it('should be reached, changed and left by the keyboard', async () => {
    const page = await site.open('/64/158/');
    await page.getByRole('button', { name: '阅读设置' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '阅读设置' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => paper(page)).toBe(DARK);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator(':focus').innerText()).toBe('阅读设置');
  });
});

describe('keys', () => {
  it('should lead from paragraph to paragraph, over pages and on one', async () => {
    const page = await site.open('/64/158/op3/');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/op4/');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/op3/');
    await page.goto(new URL('/64/158/', page.url()).href);
    const at = () => page.evaluate(() => document.activeElement?.closest('.paragraph')?.id);
    await page.keyboard.press('ArrowRight');
    expect(await at()).toBe('pp1');
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    expect(await at()).toBe('op3');
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe('op2');
    expect(
      await page.locator('#op2').evaluate((e) => e.getBoundingClientRect().top),
    ).toBeGreaterThan(0);
  });

  it('should go on from the paragraph that the map marks', async () => {
    for (const [start, key, end] of [
      ['#op5', 'ArrowRight', 'op6'],
      ['#op5', 'ArrowLeft', 'op4'],
      ['#op12', 'ArrowLeft', 'op11'],
      ['#op3-op5', 'ArrowRight', 'op4'],
    ] as const) {
      const page = await site.open(`/64/158/${start}`);
      await page.locator('.map [aria-current=location]').waitFor();
      await page.keyboard.press(key);
      const at = await page.evaluate(() => document.activeElement?.closest('.paragraph')?.id);
      expect(at, `${start} ${key}`).toBe(end);
    }
  });

  it('should not act while the reader types, and not when they are turned off', async () => {
    const page = await site.open('/64/158/op3/');
    await page.locator('[type=search]').fill('a/b');
    await page.keyboard.press('ArrowLeft');
    expect(page.url()).toMatch(/op3\/$/);
    await openSettings(page);
    await page.getByRole('radio', { name: '关闭' }).check();
    await expect.poll(() => page.locator('html').getAttribute('data-keys')).toBe('off');
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    for (const key of ['ArrowRight', '/', '?']) await page.keyboard.press(key);
    expect(await page.locator('[type=search]:focus').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toMatch(/op3\/$/);
    await page.reload();
    for (const key of ['/', '?']) await page.keyboard.press(key);
    expect(await page.locator('[type=search]:focus').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('should be what the keyboard makes of a key, with Shift or without', async () => {
    const page = await site.open('/64/158/');
    // A German keyboard has the slash on Shift and 7.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: '/', shiftKey: true, bubbles: true }),
      ),
    );
    expect(await page.locator('[type=search]:focus').count()).toBe(1);
  });

  it('should be announced while they are on, and not without a script', async () => {
    const page = await site.open('/64/158/');
    const announced = (page: Page) => page.locator('[type=search][aria-keyshortcuts="/"]').count();
    expect(await announced(page)).toBe(1);
    await openSettings(page);
    await page.getByRole('radio', { name: '关闭' }).check();
    expect(await announced(page)).toBe(0);
    await page.reload();
    expect(await announced(page)).toBe(0);
    await openSettings(page);
    await page.getByRole('radio', { name: '/ ? ← →' }).check();
    expect(await announced(page)).toBe(1);
    expect(await announced(await site.open('/64/158/', { javaScriptEnabled: false }))).toBe(0);
  });

  it('should be listed by one of them, which leaves the reader where they were', async () => {
    const page = await site.open('/64/158/');
    const list = page.getByRole('dialog', { name: '快捷键一览' });
    await page.locator('#op3 .label').focus();
    await page.keyboard.press('?');
    await list.waitFor();
    expect(await list.evaluate((e) => e === document.activeElement)).toBe(true);
    // None of them does anything behind the list.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect.poll(() => list.count()).toBe(0);
    const at = () => page.evaluate(() => document.activeElement?.closest('.paragraph')?.id);
    await expect.poll(at).toBe('op3');
  });

  it('should be listed from the settings without a key, and lead back there', async () => {
    const page = await site.open('/64/158/');
    const button = page.getByRole('button', { name: '快捷键一览' });
    const list = page.getByRole('dialog', { name: '快捷键一览' });
    const rows = () => list.locator('dt:visible').allInnerTexts();
    await openSettings(page);
    await button.click();
    await expect.poll(rows).toEqual(['/', '←→', '?', '↑↓', 'Enter', 'Esc']);
    await list.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => list.count()).toBe(0);
    await page.getByRole('radio', { name: '关闭' }).check();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(rows).toEqual(['↑↓', 'Enter', 'Esc']);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.count()).toBe(0);
    await expect.poll(() => button.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog', { name: '阅读设置' }).count()).toBe(1);
  });
});

describe('reading aloud', () => {
  /** A browser with some voices, which speaks when the test says so. */
  const withVoices = async (page: Page, languages: string[]) => {
    await page.addInitScript((languages) => {
      const spoken: SpeechSynthesisUtterance[] = [];
      const speech = {
        spoken,
        getVoices: () => languages.map((lang) => ({ lang })),
        speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
        cancel: () => undefined,
        pause: () => undefined,
        resume: () => undefined,
        addEventListener: () => undefined,
      };
      Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
      Object.assign(globalThis, {
        SpeechSynthesisUtterance: class extends EventTarget {
          readonly text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
    }, languages);
    await page.reload();
  };
  const said = (page: Page) =>
    page.evaluate(() =>
      (speechSynthesis as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text),
    );
  const finish = (page: Page) =>
    page.evaluate(() => {
      const { spoken } = speechSynthesis as unknown as { spoken: EventTarget[] };
      spoken.at(-1)?.dispatchEvent(new Event('end'));
    });

  it('should not be offered without a Chinese voice', async () => {
    const page = await site.open('/64/158/');
    await withVoices(page, ['en-GB', 'zha']);
    await openSettings(page);
    // The script that looks for voices has come.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('aloud')),
    );
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
  });

  it('should read paragraph after paragraph, mark the one that is read, and stop', async () => {
    const page = await site.open('/64/158/');
    await withVoices(page, ['en-GB', 'zh-CN']);
    await openSettings(page);
    await page.getByRole('button', { name: '朗读' }).click();
    const marked = page.locator('.spoken');
    expect(await marked.getAttribute('id')).toBe('pp1');
    await finish(page);
    expect(await marked.getAttribute('id')).toBe('pp2');
    const bar = page.getByRole('toolbar', { name: '朗读' });
    await bar.getByRole('button', { name: '下一段' }).click();
    expect(await marked.getAttribute('id')).toBe('pp3');
    expect(await bar.innerText()).toContain('序言部分第3段');
    const texts = await said(page);
    expect(texts).toHaveLength(3);
    expect(texts[1]).toBe('希望进一步发展国际合作，促进和鼓励尊重人权和基本自由，');
    // The marks of notes are not read.
    expect(texts[2]).toContain('《世界人权宣言》、两项国际人权公约和其他相关文书');
    await bar.getByRole('button', { name: '暂停' }).click();
    await bar.getByRole('button', { name: '继续' }).click();
    // What is read stands clear of the bar.
    const bottom = await marked.evaluate((e) => e.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(await bar.evaluate((e) => e.getBoundingClientRect().top));
    // To begin again is to end what was begun.
    await openSettings(page);
    await page.getByRole('button', { name: '朗读', exact: true }).click();
    expect(await bar.count()).toBe(1);
    expect(await marked.count()).toBe(1);
    await bar.getByRole('button', { name: '停止朗读' }).click();
    expect(await marked.count()).toBe(0);
    expect(await bar.count()).toBe(0);
  });

  it('should be offered the next time where its script did not come', async () => {
    site.expectMessage(/aloud|Failed to load resource/);
    const page = await site.open('/64/158/');
    await withVoices(page, ['zh-CN']);
    await page.route('**/aloud.*', (route) => route.fulfill({ status: 404 }));
    const failed = page.waitForEvent('console', (message) =>
      message.text().includes('did not load'),
    );
    await openSettings(page);
    await failed;
    expect(await page.getByRole('button', { name: '朗读' }).count()).toBe(0);
    await page.unroute('**/aloud.*');
    await page.keyboard.press('Escape');
    await openSettings(page);
    await page.getByRole('button', { name: '朗读' }).waitFor();
  });

  it('should end after the last paragraph', async () => {
    const page = await site.open('/64/158/op12/');
    await withVoices(page, ['zh-Hant-TW']);
    await openSettings(page);
    await page.getByRole('button', { name: '朗读' }).click();
    await finish(page);
    expect(await page.locator('.spoken').count()).toBe(0);
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });
});
