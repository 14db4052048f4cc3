import { printed } from './words.ts';

/** What a label says of its line. */
export type Label =
  /** A numbered paragraph: `3.` */
  | { kind: 'number'; text: string; number: number }
  /** An item of a list: `(a)`, `㈠`, `1.1`, `—`. */
  | { kind: 'item'; text: string }
  /** A heading: `一`, `A.`, `第3条`, `附件二`. */
  | { kind: 'heading'; text: string };

const NUMERAL = '[一二三四五六七八九十]';
/** The series in which old treaties count: (子), (丑) … */
const BRANCH = '[子丑寅卯辰巳午未申酉戌亥]';
const BRACKETED = String.raw`(?:[a-z]{1,2}|[A-Z]|[ivx]{1,5}|\d{1,2}|${NUMERAL}{1,3}|${BRANCH})`;
const ITEM = String.raw`\(${BRACKETED}\)|（${BRACKETED}）|[\u3220-\u3229\u2460-\u2473]`;
const NESTED = String.raw`\d{1,2}(?:\.\d{1,2})+\.?`;
const DASH = '[—–•·●○▪-]';
const HEADING =
  `(?:${NUMERAL}{1,3}|[A-Z]|[IVX]{1,5})(?:[.．、]|部分[.．]?)?` +
  String.raw`|(?:附件|附录)(?:${NUMERAL}{1,3}|\d{1,2}|[A-Z]|[IVX]{1,4})?[.．]?` +
  `|(?:收入)?第(?:[一二三四五六七八九十百]{1,5}|\\d{1,3}[A-Z]?)(?:条|款|编|章|节|部分|部)`;

const NUMBER_ALONE = /^(\d{1,3}) ?[.．、]?$/;
const ITEM_ALONE = new RegExp(`^(?:${ITEM}|${NESTED}|${DASH})$`, 'u');
const HEADING_ALONE = new RegExp(`^(?:${HEADING})$`, 'u');

/** What a label is that the file has in an element of its own; nothing when it is no label. */
export function labelFrom(raw: string): Label | undefined {
  const text = printed(raw);
  const [, number] = NUMBER_ALONE.exec(text) ?? [];
  if (number) return { kind: 'number', text: `${Number(number)}.`, number: Number(number) };
  if (ITEM_ALONE.test(text)) return { kind: 'item', text };
  return HEADING_ALONE.test(text) ? { kind: 'heading', text } : undefined;
}

/** A label with the characters that it takes at the beginning of a text, spaces included. */
export interface Leading {
  label: Label;
  length: number;
}

/** Not where words begin with a reference: `(a)和(b)项`. */
const LEADING_ITEM = new RegExp(`^\\s*(${ITEM})(?![款项段目和至及、])\\s*`, 'u');
const LEADING_NUMBER = /^\s*(\d{1,3}) ?[.．](?:\s+(?=\S)|(?=[\p{Script=Han}《〈“]))/u;
const LEADING_NESTED = new RegExp(`^\\s*(${NESTED}|${DASH})\\s+`, 'u');
const LEADING_HEADING = new RegExp(`^\\s*(${HEADING})(?:\\s+|$)`, 'u');

/** The number or the label of an item at the beginning of a text. */
export function leadingLabel(text: string): Leading | undefined {
  const [length = '', item] =
    LEADING_ITEM.exec(text) ?? LEADING_NUMBER.exec(text) ?? LEADING_NESTED.exec(text) ?? [];
  const label = item && labelFrom(/^\d{1,3}$/.test(item) ? `${item}.` : item);
  return label ? { label, length: length.length } : undefined;
}

/** The label of a heading at the beginning of a text. */
export function leadingHeading(text: string): Leading | undefined {
  const [length = '', found] = LEADING_HEADING.exec(text) ?? [];
  return found
    ? { label: { kind: 'heading', text: printed(found) }, length: length.length }
    : undefined;
}

/** How labels of headings count, so that those of one series stand side by side. */
export function headingSeries(label: string): string {
  return label
    .replace(/^[一二三四五六七八九十百]+/u, '一')
    .replace(/^(收入)?第[一二三四五六七八九十百\d]+[A-Z]?/u, '$1第')
    .replace(/^[IVX]+/, 'I')
    .replace(/^[A-Z]/, 'A')
    .replace(/^\d+/, '1')
    .replace(/[.．、]$/, '');
}
