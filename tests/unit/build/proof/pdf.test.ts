import { expect, it } from 'vitest';
import { readContent } from '../../../../src/build/proof/content.ts';
import { compareText } from '../../../../src/build/proof/compare-text.ts';
import { readPdf } from '../../../../src/build/proof/pdf.ts';
import { makePdf, type PdfWords } from '../../../support/pdf.ts';

const CONTENT = `---
symbol: A/RES/75/224
title: 为测试而写的决议
adopted: 2020-12-21
meeting: 71
language: zh
---

大会，

*铭记*《宪章》[^1]及其宗旨，

1. *请*秘书长编写Part I of the report；

2. *决定*结束审议。

[^1]: 第217 A(III)号决议。
`;

/** A line of a page, with small raised marks behind \`^\`. */
function line(text: string, y: number, size = 10): PdfWords[] {
  let x = 60;
  return text.split(/(\^\d)/).flatMap((part) => {
    const isMark = part.startsWith('^');
    const words = {
      text: part.replace('^', ''),
      x,
      y: isMark ? y + 3 : y,
      size: isMark ? 6 : size,
    };
    x += words.text.length * words.size;
    return words.text ? [words] : [];
  });
}

const PAGES = [
  [
    ...line('A/RES/75/224', 800, 8),
    ...line('75/224. 为测试而写的决议', 760),
    ...line('大会，', 740),
    ...line('铭记《宪章》^1及其宗', 720),
    ...line('旨，', 706),
    ...line('1. 请秘书长编写Part I', 690),
    ...line('^1 第217 A(III)号决议。', 60, 8),
    ...line('20-12345 (C)', 30, 8),
  ],
  [
    ...line('2/2', 800, 8),
    ...line('of the report；', 760),
    ...line('2. 决定结束审议。', 740),
    ...line('第71次全体会议', 700),
    ...line('2020年12月21日', 686),
  ],
];

/** What comparing finds, and where in the PDF. */
async function differenceOf(content: string, pages: readonly PdfWords[][]) {
  const read = readContent(content);
  // In whatever order the file has them, words are read by their place.
  const { reading, placeOf } = await readPdf(makePdf(pages.map((page) => page.toReversed())), read);
  const found = compareText(read, reading);
  return found && { ...found, place: placeOf(found.sourceOffset) };
}

it('should read the text layer of a PDF by the place of its words', async () => {
  expect(await differenceOf(CONTENT, PAGES)).toBeUndefined();
});

it.each([
  ['a character', '审议。\n', '审查。\n', 'page 2, line 3'],
  ['the place of a mark', '《宪章》[^1]及', '《宪章》及[^1]', 'page 1, line 5'],
  ['a note', '217 A', '217 B', 'page 1, line 10'],
])('should find it to differ in %s, and say where', async (_, from, to, place) => {
  expect(await differenceOf(CONTENT.replace(from, to), PAGES)).toMatchObject({ place });
});

it('should refuse what has no text layer, and what is no PDF', async () => {
  const content = readContent(CONTENT);
  await expect(readPdf(makePdf([[]]), content)).rejects.toThrow('It has no text layer.');
  const cut = makePdf(PAGES).slice(0, 300);
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode('%PDF-1.7'), cut]) {
    await expect(readPdf(bytes, content)).rejects.toThrow('It is no PDF that can be read');
  }
});
