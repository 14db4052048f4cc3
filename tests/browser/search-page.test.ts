import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';
import { answered, expected, passages, shown } from './searching.ts';

const site = visit('root');

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
