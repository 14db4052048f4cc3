import { labelsAfter, opensList } from '../../core/resolution/chinese.ts';
import { readOpening } from '../phrases.ts';
import { textOf } from './glyphs.ts';
import { LABEL, NUMBER } from './labels.ts';
import { type Findings, type PrintedParagraph, quoted } from './printed.ts';

/** A number or a label within a paragraph, behind what ends one. */
const WITHIN =
  /(?<=([，；。：]))(?:(\d{1,3})[.．](?=\p{Script=Han})|(\([a-z]{1,2}\)|（[a-z]{1,2}）|\([一二三四五六七八九十]{1,3}\)|[\u3220-\u3229]))/gu;

/**
 * Cut paragraphs that an extraction glued together: 。13. 请. The number or label that is due proves the cut, where no
 * paragraph further on opens with it.
 *
 * @param end - How many of them are cut; annexes, where numbers start again, are left.
 */
export function cutGlued(
  paragraphs: readonly PrintedParagraph[],
  end: number,
  findings: Findings,
): PrintedParagraph[] {
  const texts = paragraphs.map(({ glyphs }) => textOf(glyphs));
  const openings: { number?: number; label: string }[] = texts.map((text) => ({
    number: numberOf(text),
    label: LABEL.exec(text)?.[1] ?? '',
  }));
  /** For each paragraph, the next number that opens one after it. */
  const nextNumbers: number[] = [];
  for (let index = openings.length - 1; index >= 0; index--) {
    nextNumbers[index] = openings[index + 1]?.number ?? nextNumbers[index + 1] ?? 0;
  }
  let last = { number: 0, label: '' };
  return paragraphs.flatMap((paragraph, index) => {
    const opening = openings[index] ?? { label: '' };
    if (opening.number) last = { number: opening.number, label: '' };
    else if (opening.label) last.label = opening.label;
    if (index >= end) return [paragraph];
    const text = texts[index] ?? '';
    const matches = [...text.matchAll(WITHIN)];
    const labels = matches.map(([, , , label = '']) => label);
    const cuts: number[] = [];
    for (const match of matches) {
      const [, sign = '', digits, label = ''] = match;
      if (digits) {
        const number = Number(digits);
        const next = nextNumbers[index] ?? 0;
        const words = text.slice(match.index + match[0].length, match.index + 40);
        const isProved = next === number + 1 || readOpening(words, 'operative').isCertain;
        if (number !== last.number + 1 || next === number || !isProved) {
          const at = paragraph.glyphs[match.index];
          const what = quoted(text.slice(match.index, match.index + 12));
          const message = `${what} stands within a paragraph, and looks as if it began one.`;
          if (at) findings.remark('number in the text', at, message);
          continue;
        }
        last = { number, label: '' };
      } else {
        // Many a sentence has (a) and (b) in it; only a label that is due behind them proves that they begin items.
        const isFirst = sign === '：' && opensList(label);
        const isDue = isFirst || labelsAfter(last.label).includes(label);
        const after = openings[index + 1]?.label ?? '';
        if (!isDue || !labelsAfter(labels.at(-1) ?? '').includes(after)) continue;
        last.label = label;
      }
      cuts.push(match.index);
      const at = paragraph.glyphs[match.index];
      const what = quoted(text.slice(match.index, match.index + 12));
      const message = `A paragraph that begins with ${what} is glued to the one before it.`;
      if (at) findings.repair('paragraphs glued', at, message);
    }
    return [0, ...cuts].map((start, place) => ({
      glyphs: paragraph.glyphs.slice(start, cuts[place]),
    }));
  });
}

/** The number that opens a paragraph. */
function numberOf(text: string): number | undefined {
  const [, number] = NUMBER.exec(text) ?? [];
  return number === undefined ? undefined : Number(number.replace(' ', ''));
}
