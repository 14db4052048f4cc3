import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { PhrasingContent } from '../../src/core/resolution/model.ts';
import { parse } from '../../src/core/parse/index.ts';
import { text64158 } from '../support/libraries.ts';
import { HOSTED } from '../support/setup.ts';
import { visit } from './open.ts';
import { paragraphLabel } from '../../src/core/interface.zh.ts';
import { noteMark } from '../../src/core/resolution/notes.ts';
import { paragraphsOf } from '../../src/core/resolution/walk.ts';

const site = visit('hosted');
const resolution = parse(text64158);

/** Radicals by which Chromium names the glyphs of characters that have the same shape; NFKC knows only the others. */
const RADICALS = {
  '⺠': '民',
  '⻓': '长',
  '⻅': '见',
  '⻔': '门',
  '⻚': '页',
  '⻛': '风',
  '⻢': '马',
};

/** Print a page to PDF and read the text of each sheet, without the spaces of its layout. */
async function print(address: string, settings?: Record<string, string>): Promise<string[]> {
  const page = await site.open(HOSTED.BASE_PATH + address);
  if (settings) {
    await page.evaluate((settings) => {
      localStorage['un-resolutions'] = JSON.stringify(settings);
    }, settings);
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(27, 27, 26)');
  }
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { view } = await file.getPage(1);
  // A4 in points.
  expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const { text } = await extractText(file);
  return text.map((sheet) =>
    Object.entries(RADICALS)
      .reduce((read, [radical, character]) => read.replaceAll(radical, character), sheet)
      .replaceAll(/[\u2F00-\u2FDF]/g, (radical) => radical.normalize('NFKC'))
      .replaceAll(/\s/g, ''),
  );
}

/** The text of a passage with the numbers of its notes, as printed. */
const printed = (children: PhrasingContent[]) =>
  children
    .map((child) => ('value' in child ? child.value : noteMark(child)))
    .join('')
    .replaceAll(' ', '');

describe('on paper', () => {
  it('should have every passage of the whole text once, in its words', async () => {
    const sheets = await print('/64/158/');
    const text = sheets.join('\n');
    const passages = [
      resolution.title,
      '大会，',
      '2009年12月18日第65次全体会议',
      // A number in the margin is drawn after the words beside it.
      ...paragraphsOf(resolution).map(
        (paragraph) => `${printed(paragraph.children)}${paragraphLabel(paragraph)}`,
      ),
      ...resolution.footnotes.map(({ number, children }) => `${number}.${printed(children)}`),
    ];
    for (const passage of passages) expect(text.split(passage), passage).toHaveLength(2);
    for (const word of ['搜索', '阅读设置', '跳到正文', '其他格式', '立场', '关于本站']) {
      expect(text).not.toContain(word);
    }
  });

  it('should be the same whatever the reader has set for the screen', async () => {
    const dark = { theme: 'dark', size: 'largest' };
    expect(await print('/64/158/', dark)).toEqual(await print('/64/158/'));
  });

  it.each([
    ['/64/158/', '第64/158号决议'],
    ['/64/158/preamble/', '第64/158号决议序言部分'],
    ['/64/158/op3/', '第64/158号决议第3段'],
  ])('should say on each sheet of %s what it is from', async (address, name) => {
    const sheets = await print(address);
    const cited = address.includes('preamble') ? '/64/158/' : address;
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain('A/RES/64/158');
      expect(sheet).toContain(name);
      expect(sheet).toContain(HOSTED.SITE_URL + HOSTED.BASE_PATH + cited);
      expect(sheet).toContain(`${index + 1}/${sheets.length}`);
    });
  });
});
