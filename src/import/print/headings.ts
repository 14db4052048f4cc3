import { type Glyph, textOf } from './glyphs.ts';
import { LABEL, NUMBER } from './labels.ts';
import { endsParagraph, type PrintedParagraph } from './printed.ts';

/** A heading, which print may have on two lines. */
export interface Heading {
  /** How it is labelled: headings of one kind stand on one level. */
  kind: 'annex' | 'part' | 'article' | 'numeral' | 'roman' | 'letter' | 'words';
  label: string;
  title: Glyph[];
  /** All of it. */
  glyphs: Glyph[];
  /** How many paragraphs of print it takes. */
  paragraphs: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';

/** How labels of headings look, and what may follow them on their line. */
const LABELS: [Heading['kind'], RegExp][] = [
  ['annex', new RegExp(`^(?:附件|附录)(?:${NUMERAL}|\\d{1,2}|[A-Z])?(?=$|[^的所中规载])`, 'u')],
  ['part', new RegExp(`^第(?:${NUMERAL}|\\d{1,2})(?:部分|[编章节])`, 'u')],
  ['article', new RegExp(`^第(?:${NUMERAL}|\\d{1,3})条`, 'u')],
  ['numeral', new RegExp(`^${NUMERAL}(?:[.．、]|$)`, 'u')],
  ['roman', /^[IVX]{1,5}(?:[.．]|$)/],
  ['letter', /^[A-Z](?:[.．]|$)/],
];

/** No heading is longer. */
const LONGEST = 80;

/** Read the heading that a paragraph of print is, by its form: short, and without the sign that ends a paragraph. */
export function readHeading(all: readonly PrintedParagraph[], index: number): Heading | undefined {
  const glyphs = all[index]?.glyphs ?? [];
  if (!isHeading(glyphs)) return undefined;
  const text = textOf(glyphs);
  const [kind, label] = labelOf(text);
  const rest = glyphs.slice(label.length).filter((glyph, at) => at > 0 || glyph.value !== ' ');
  const next = all[index + 1]?.glyphs ?? [];
  const takesNext =
    label !== '' && rest.length === 0 && isHeading(next) && labelOf(textOf(next))[1] === '';
  const title = takesNext ? next : rest;
  return {
    kind,
    label: label.replace('．', '.'),
    title,
    glyphs: takesNext ? [...glyphs, ...next] : glyphs,
    paragraphs: takesNext ? 2 : 1,
  };
}

function isHeading(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length === 0 || glyphs.length > LONGEST) return false;
  const text = textOf(glyphs);
  return (
    !endsParagraph(text) &&
    !NUMBER.test(text) &&
    !LABEL.test(text) &&
    !/[，；、]\uFFFC*$|^\*|^大会$/u.test(text) &&
    /\p{L}/u.test(text)
  );
}

function labelOf(text: string): [Heading['kind'], string] {
  for (const [kind, pattern] of LABELS) {
    const [label] = pattern.exec(text) ?? [];
    if (label) return [kind, label];
  }
  return ['words', ''];
}
