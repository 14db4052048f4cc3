import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { visit } from './open.ts';

const site = visit('root');

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

describe.each(looks)('in the $colorScheme scheme at $width px', ({ colorScheme, width }) => {
  const options = { colorScheme, viewport: { width, height: 800 } };

  it('should have none in what opens over a page', async () => {
    const page = await site.open('/64/158/', options);
    await page.locator('#op3 .label').focus();
    await page.getByRole('toolbar').waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '阅读设置' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '快捷键一览' }).click();
    await page.getByRole('dialog', { name: '快捷键一览' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('[type=search]').fill('人权');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(new URL('/search/?q=人权', page.url()).href);
    await page.locator('mark').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

it('should have no violation in a note that is opened in a narrow window', async () => {
  const page = await site.open('/64/158/', { viewport: { width: 320, height: 600 } });
  await page.locator('#fnref1').click();
  await page.getByRole('note', { name: '脚注1' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

describe('a screen reader', () => {
  const hears = async (page: Page, selector: string) => page.locator(selector).ariaSnapshot();

  it('should hear a paragraph: its number, which leads to its page, its words, and the marks of its notes', async () => {
    const page = await site.open('/64/158/');
    expect(await hears(page, '#pp3')).toBe(`- paragraph:
  - link "序3":
    - /url: /64/158/pp3/
  - emphasis: 考虑到
  - text: 这种国际合作应以国际法，特别是《联合国宪章》、《世界人权宣言》、
  - superscript:
    - link "脚注1":
      - /url: "#fn1"
      - text: "1"
  - text: 两项国际人权公约
  - superscript:
    - link "脚注2":
      - /url: "#fn2"
      - text: "2"
  - text: 和其他相关文书所载的原则为基础，`);
    expect(await hears(page, '#op12')).toBe(`- paragraph:
  - link "第12段":
    - /url: /64/158/op12/
    - text: "12."
  - emphasis: 决定
  - text: 在大会第六十六届会议题为“促进和保护人权”的项目下审议这一事项。`);
  });

  it('should hear a note, and where it is cited', async () => {
    const page = await site.open('/64/158/');
    expect(await hears(page, '#fn2')).toBe(`- listitem:
  - paragraph:
    - text: 第
    - link "2200 A(XXI)":
      - /url: https://docs.un.org/zh/A/RES/2200(XXI)
    - text: 号决议，附件。
  - paragraph:
    - text: 引用处：
    - link "序言部分第3段":
      - /url: "#fnref2"
    - text: 、
    - link "第3段第1处":
      - /url: "#fnref2-2"
    - text: 、
    - link "第3段第2处":
      - /url: "#fnref2-3"`);
  });

  it('should hear a note that is opened right after its mark, and be there', async () => {
    const page = await site.open('/64/158/', { viewport: { width: 320, height: 700 } });
    await page.locator('#fnref3').press('Enter');
    const note = page.getByRole('note', { name: '脚注3' });
    await note.waitFor();
    expect(await note.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await hears(page, '#pp6 > p')).toContain(`《维也纳宣言和行动纲领》
  - superscript:
    - link "脚注3":
      - /url: "#fn3"
      - text: "3"
  - note "脚注3":
    - paragraph:
      - link "A/CONF.157/24 (Part I)":
        - /url: https://docs.un.org/zh/A/CONF.157/24(PartI)
      - text: 和Corr.1，第三章。`);
  });

  it('should hear a result, and how many there are', async () => {
    const page = await site.open('/64/158/');
    await page.locator('[type=search]').fill('审议这一事项');
    await page.getByRole('option').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await hears(page, 'form')).toBe(`- search:
  - combobox "搜索" [expanded]: 审议这一事项
  - status: 找到1条结果
  - listbox "搜索结果":
    - option "第12段 决定在大会第六十六届会议题为“促进和保护人权”的项目下审议这一事项。" [selected]:
      - text: 第12段 决定在大会第六十六届会议题为“促进和保护人权”的项目下
      - mark: 审议这一事项
      - text: 。
  - paragraph:
    - link "全部结果和筛选":
      - /url: /search/?q=%E5%AE%A1%E8%AE%AE%E8%BF%99%E4%B8%80%E4%BA%8B%E9%A1%B9`);
  });

  it('should find landmarks and headings in their order', async () => {
    const page = await site.open('/64/158/');
    const landmarks = await page
      .locator('header.site, form[role=search], nav, main, .part, .notes, footer.site')
      .evaluateAll((all) => all.map((e) => e.ariaLabel ?? e.tagName));
    expect(landmarks).toEqual([
      'HEADER',
      'FORM',
      '本站',
      '本决议',
      'MAIN',
      '序言部分',
      '执行部分',
      '脚注',
      'FOOTER',
    ]);
    const headings = await page.getByRole('heading').allInnerTexts();
    expect(headings.slice(1)).toEqual(['序言部分', '执行部分', '脚注']);
  });
});

describe('the keyboard', () => {
  it('should reach everything on a page in the order of the page, always in sight', async () => {
    for (const width of [320, 1440]) {
      const page = await site.open('/64/158/op3/', { viewport: { width, height: 600 } });
      const reachable = await page
        .locator('a[href], button, input, summary')
        .evaluateAll((all) => all.filter((e) => e.checkVisibility()).length);
      const seen = new Set<string>();
      for (let step = 0; step < reachable + 6; step++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const e = document.activeElement;
          if (!e || e === document.body) return undefined;
          const { left, top, right, bottom } = e.getBoundingClientRect();
          const strip = document.querySelector('.map')?.getBoundingClientRect();
          const isUnderStrip =
            !e.closest('.map, header, .skip') &&
            innerWidth < 600 &&
            strip &&
            bottom <= strip.bottom;
          const style = getComputedStyle(e);
          return {
            html: e.outerHTML,
            isSeen:
              right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && !isUnderStrip,
            isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          };
        });
        if (!focused) break;
        expect(focused, focused.html).toMatchObject({ isSeen: true, isMarked: true });
        seen.add(focused.html);
      }
      expect(seen.size).toBeGreaterThanOrEqual(reachable);
    }
  });

  it('should leave a note for its mark', async () => {
    const page = await site.open('/64/158/', { viewport: { width: 320, height: 700 } });
    await page.locator('#fnref2').press('Enter');
    await page.getByRole('note').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('2200 A(XXI)');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('note').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('id')).toBe('fnref2');
    await page.keyboard.press('Enter');
    await page.getByRole('note').getByRole('link', { name: '到脚注处' }).click();
    expect(page.url()).toMatch(/#fn2$/);
    expect(await page.getByRole('note').count()).toBe(0);
  });
});

describe('forced colours', () => {
  it('should leave every sign visible: kinds of action, the place, what is marked', async () => {
    const page = await site.open('/64/158/#op3', {
      forcedColors: 'active',
      viewport: { width: 1440, height: 900 },
    });
    await page.locator('.map [aria-current=location]').waitFor();
    const colours = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const of = (selector: string, property: 'fill' | 'outlineStyle' | 'color') => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element)[property];
      };
      return {
        ground,
        mark: of('.map svg', 'fill'),
        place: of('.map [aria-current=location]', 'outlineStyle'),
        target: of(':target', 'outlineStyle'),
      };
    });
    expect(colours.mark).not.toBe(colours.ground);
    expect(colours.place).toBe('solid');
    expect(colours.target).toBe('solid');
  });
});

describe('a library', () => {
  const library = visit('library');

  it('should have no violation where a search is kept to a resolution', async () => {
    const page = await library.open('/64/158/', { viewport: { width: 320, height: 600 } });
    await page.locator('[type=search]').fill('决定');
    await page.getByRole('link', { name: '只在本决议中查找' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '只在本决议中查找' }).click();
    await page.getByRole('group', { name: '决议' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
