import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { visit } from './open.ts';

const site = visit('root');
const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 320, height: 700 } };

/** Boxes of elements, relative to the page. */
const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    }),
  );

/** Pairs of elements of the text that lie over one another. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const blocks = [
      ...document.querySelectorAll(
        'h1, h2, .about, .formula, .paragraph > p, .subparagraph > p, .aside, .adoption, .notes li, .map a, .neighbours a, .cite, .formats, footer',
      ),
    ].filter((element) => element.checkVisibility() && !element.closest('.map'));
    const boxes = blocks.map((element) => element.getBoundingClientRect());
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right - 1 &&
            b.left < a.right - 1 &&
            a.top < b.bottom - 1 &&
            b.top < a.bottom - 1,
        )
        .map((b) => `${blocks[i]?.textContent} / ${blocks[boxes.indexOf(b)]?.textContent}`),
    );
  });

describe('the column of text', () => {
  it.each([
    { ...wide, name: '1440 px' },
    { viewport: { width: 1280, height: 800 }, name: '1280 px' },
    { viewport: { width: 1024, height: 800 }, name: '1024 px' },
    { viewport: { width: 768, height: 1024 }, name: '768 px' },
  ])('should have lines of 30 to 36 characters at $name', async (options) => {
    const page = await site.open('/64/158/', options);
    const lines = await linesOf(page.locator('#op1 > p'));
    const full = lines.slice(0, -1).map((line) => Array.from(line).length);
    expect(Math.min(...full)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...full)).toBeLessThanOrEqual(36);
  });

  it.each([320, 768, 1440])(
    'should begin no line with a mark or a pause at %i px',
    async (width) => {
      const page = await site.open('/64/158/', { viewport: { width, height: 800 } });
      const paragraphs = await page.locator('.paragraph > p').all();
      for (const paragraph of paragraphs) {
        const lines = await linesOf(paragraph);
        const starts = lines.map((line) => line.charAt(0)).join('');
        expect(starts).not.toMatch(/[，、；：。》”）]/);
        const ends = lines.map((line) => line.at(-1)).join('');
        expect(ends).not.toMatch(/[《“（]/);
      }
    },
  );

  it('should break the title where a phrase ends', async () => {
    const titles = [wide, narrow].map(async (options) => {
      const page = await site.open('/64/158/', options);
      return linesOf(page.locator('h1 .title'));
    });
    expect(await Promise.all(titles)).toEqual([
      ['促进国际合作并重视非选择性、公正性和客观性', '以加强联合国在人权领域的行动'],
      ['促进国际合作', '并重视非选择性、', '公正性和客观性', '以加强联合国', '在人权领域的行动'],
    ]);
  });

  it('should keep one distance between lines, marks or not', async () => {
    const page = await site.open('/64/158/', wide);
    const heights = await page.locator('.paragraph > p').evaluateAll((paragraphs) =>
      paragraphs.map((p) => {
        const line = parseFloat(getComputedStyle(p).lineHeight);
        return p.getBoundingClientRect().height / line;
      }),
    );
    for (const lines of heights) expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
  });

  it('should hang the numbers on one line, beside the first line of their paragraph', async () => {
    const page = await site.open('/64/158/', wide);
    const labels = await boxes(page, '.operative > p > .label');
    const paragraphs = await boxes(page, '.operative > p');
    expect(new Set(labels.map(({ right }) => Math.round(right))).size).toBe(1);
    labels.forEach((label, index) => {
      expect(label.right).toBeLessThanOrEqual((paragraphs[index]?.left ?? 0) + 0.5);
      expect(Math.abs(label.top - (paragraphs[index]?.top ?? 0))).toBeLessThan(4);
    });
    const indents = await page
      .locator('.paragraph > p')
      .evaluateAll((ps) => ps.map((p) => getComputedStyle(p).textIndent));
    expect(indents).toEqual([...Array<string>(8).fill('34px'), ...Array<string>(12).fill('0px')]);
  });

  it('should slant no Chinese, and set action phrases apart', async () => {
    const page = await site.open('/64/158/', wide);
    const styles = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].map((e) => getComputedStyle(e).fontStyle),
    );
    expect(new Set(styles)).toEqual(new Set(['normal']));
    const [phrase, text] = await page.locator('#op1 > p').evaluate((p) =>
      [p.querySelector('em') ?? p, p].map((e) => {
        const { fontFamily, fontWeight } = getComputedStyle(e);
        return { face: fontFamily.split(',')[0], fontWeight };
      }),
    );
    expect(phrase).toEqual({ face: 'Kai', fontWeight: '700' });
    expect(text?.fontWeight).toBe('400');
  });
});

describe('notes', () => {
  it('should open in place at a mark beside which they do not stand', async () => {
    const page = await site.open('/64/158/', wide);
    for (const [mark, note] of [
      ['fnref1-2', '脚注1'],
      ['fnref2-3', '脚注2'],
    ] as const) {
      await page.locator(`#${mark}`).click();
      const open = page.getByRole('note', { name: note });
      await open.waitFor();
      const [box] = await boxes(page, '.note');
      const [at] = await boxes(page, `#${mark}`);
      if (!box || !at) throw new Error(`${mark} or its note is not there.`);
      expect(Math.min(Math.abs(box.top - at.bottom), Math.abs(at.top - box.bottom))).toBeLessThan(
        48,
      );
      expect(page.url()).toMatch(/\/64\/158\/$/);
      await page.keyboard.press('Escape');
      await expect.poll(() => open.count()).toBe(0);
    }
    // At the first mark the note is in sight: it is marked.
    await page.locator('#fnref1').click();
    expect(page.url()).toContain('#fn1');
    expect(await page.getByRole('note').count()).toBe(0);
  });

  it('should stand beside the line that cites them first, in a wide window', async () => {
    const page = await site.open('/64/158/', wide);
    const [column] = await boxes(page, '#pp3 > p');
    const marks = await boxes(page, '#fnref1, #fnref2, #fnref3');
    const notes = await boxes(page, '.notes li');
    notes.forEach((note, index) => {
      expect(note.left).toBeGreaterThan(column?.right ?? Infinity);
      // Where two are cited in one line the second stands below the first.
      const above = notes[index - 1]?.bottom ?? 0;
      const line = marks[index]?.bottom ?? 0;
      if (above < line - 40) expect(Math.abs(note.top - line)).toBeLessThan(40);
      else expect(note.top - above).toBeLessThan(20);
    });
    for (const path of ['/64/158/op3/', '/64/158/preamble/', '/64/158/operative/']) {
      await page.goto(new URL(path, page.url()).href);
      const [mark] = await boxes(page, 'sup a');
      const [note] = await boxes(page, '.notes li');
      expect(Math.abs((note?.top ?? 0) - (mark?.bottom ?? 0))).toBeLessThan(48);
    }
  });

  it('should stand at the end in a narrow one', async () => {
    const page = await site.open('/64/158/', narrow);
    const [last] = await boxes(page, '#op12');
    for (const note of await boxes(page, '.notes li')) {
      expect(note.top).toBeGreaterThan(last?.bottom ?? Infinity);
    }
  });
});

describe('the tools of a paragraph', () => {
  it.each([1440, 768, 320])('should cover no words and move nothing at %i px', async (width) => {
    const page = await site.open('/64/158/', { viewport: { width, height: 800 } });
    for (const id of ['pp4', 'op2', 'op3', 'op12']) {
      await page.locator(`#${id}`).hover();
      await page.locator(`#${id} .paragraph-tools`).waitFor();
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('.paragraph-tools')?.getBoundingClientRect();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        while (bar && walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (!node.parentElement?.closest('.paragraph > p')) continue;
          const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
          const range = new Range();
          range.selectNodeContents(node);
          for (const box of range.getClientRects()) {
            // What is drawn of a line is as high as its letters, and lies in the middle of its box.
            const middle = (box.top + box.bottom) / 2;
            const [top, bottom] = [middle - size / 2, middle + size / 2];
            if (
              box.right > bar.left &&
              box.left < bar.right &&
              bottom > bar.top &&
              top < bar.bottom
            )
              words.push(`${node.data} ${bottom - bar.top} ${bar.bottom - top}`);
          }
        }
        return words;
      });
      expect(covered).toEqual([]);
    }
  });
});

describe('nothing', () => {
  const addresses = [
    '/64/158/',
    '/64/158/op3/',
    '/64/158/pp1/',
    '/64/158/notes/',
    '/about/',
    '/search/',
    '/nowhere/',
  ];
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

  it.each([
    { name: 'at 320 px', width: 320 },
    { name: 'at 768 px', width: 768 },
    { name: 'at 1440 px', width: 1440 },
    { name: 'at 3840 px', width: 3840 },
    { name: 'in the largest letters at 320 px', width: 320, size: 'largest' },
    { name: 'in the largest letters at 1280 px', width: 1280, size: 'largest' },
    { name: 'with the spacing of WCAG 1.4.12', width: 320, style: spacing },
    { name: 'with the spacing of WCAG 1.4.12, at 1440 px', width: 1440, style: spacing },
  ])('should overlap or be cut $name', async ({ width, size, style }) => {
    site.expectMessage(/404/);
    // The pages' own policy would refuse a style from elsewhere.
    const options = { viewport: { width, height: 800 }, bypassCSP: true };
    const page = await site.open('/64/158/', options);
    if (size) {
      await page.evaluate((size) => {
        localStorage['un-resolutions'] = JSON.stringify({ size });
      }, size);
    }
    for (const address of addresses) {
      await page.goto(new URL(address, page.url()).href);
      if (style) await page.addStyleTag({ content: style });
      expect(await overlaps(page), address).toEqual([]);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('main *, header *, footer *')]
          .filter((e) => e.checkVisibility() && !e.closest('.map, .skip, .visually-hidden, h2'))
          .filter((e) => {
            const { left, right } = e.getBoundingClientRect();
            return right > innerWidth + 1 || left < -1;
          })
          .map((e) => e.outerHTML),
      );
      expect(cut, address).toEqual([]);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scroll, address).toBeLessThanOrEqual(0);
    }
  });
});

it('should show what opens from the map: where the reader is', async () => {
  const page = await site.open('/64/158/', wide);
  const current = page.locator('.map [aria-current=location]');
  expect(await current.count()).toBe(0);
  await page.locator('.map').getByRole('link', { name: '决定 决定' }).click();
  await expect.poll(() => current.innerText()).toMatch(/^12/);
  await page.locator('.map').getByRole('link', { name: '3 要求 吁请' }).click();
  await expect.poll(() => current.innerText()).toMatch(/^3/);
  expect(page.url()).toMatch(/#op3$/);
  const [target] = await boxes(page, '#op3');
  const top = await page.evaluate(() => scrollY);
  expect((target?.top ?? 0) - top).toBeGreaterThanOrEqual(0);
});

it('should keep the strip over the text in a narrow window, and never over what was asked for', async () => {
  const page = await site.open('/64/158/#op5', narrow);
  const strip = page.locator('.map');
  await expect.poll(() => strip.evaluate((e) => e.getBoundingClientRect().top)).toBe(0);
  const height = await strip.evaluate((e) => e.getBoundingClientRect().height);
  const top = await page.locator('#op5').evaluate((e) => e.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(height);
  const current = strip.locator('[aria-current=location]');
  await expect.poll(() => current.innerText()).toMatch(/^5/);
  const { left, right } = await current.evaluate(
    (e) => e.getBoundingClientRect().toJSON() as DOMRect,
  );
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(320);
});

it.each(['op3', 'op11', 'notes'])('should show in the strip that the page is %s', async (name) => {
  const page = await site.open(`/64/158/${name}/`, narrow);
  const current = page.locator('.map [aria-current=page]');
  const inSight = () =>
    current.evaluate((e) => {
      const { left, right } = e.getBoundingClientRect();
      return left >= -1 && right <= innerWidth + 1;
    });
  await expect.poll(inSight).toBe(true);
});

it('should show bars at the foot of the window one below another', async () => {
  const page = await site.open('/64/158/op3/?hl=国际合作', wide);
  await page.locator('.bar').waitFor();
  await page.locator('#op3').hover();
  await page.locator('#op3 > p').click({ clickCount: 3 });
  await expect.poll(() => page.locator('.bar').count()).toBe(2);
  const [first, second] = await boxes(page, '.bar');
  expect(first?.bottom).toBeLessThanOrEqual(second?.top ?? 0);
});
