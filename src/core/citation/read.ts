import { footnoteId, paragraphId, readId } from '../addresses.ts';
import type { Outline } from '../resolution/outline.ts';
import { shortSymbol } from '../resolution/symbol.ts';

/** A place that someone named. */
export interface CitedPlace {
  /** The resolution, such as `64/158`, when it is named. */
  short?: string;
  /** The id of the paragraph or note, such as `op3`, when one is named. */
  id?: string;
}

/** The longest text that may be a citation, in UTF-16 code units and with single spaces. */
const LONGEST = 100;

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
const GAP = '[\\s,/#]*';
const RESOLUTION =
  '(?:联合国|聯合國)?(?:大会|大會|general assembly)?\\s*(?:a/res/|resolution\\s*|第)?(?<short>(?:e?s-)?\\d+/\\d+)(?:\\s*[号號](?:决议|決議))?';
const PREAMBULAR = `(?:序言(?:部分)?|序|pp|preambular (?:paragraph|para\\.?))${GAP}第?\\s*(?<pp>${NUMBER})\\s*段?`;
const OPERATIVE = `(?:[执執]行部分)?(?:op|paragraph|para\\.?)?\\s*第?\\s*(?<op>${NUMBER})\\s*(?:\\(?[a-z]{1,2}\\)?)?\\s*段?`;
const NOTE = `(?:[脚腳][注註]|[注註]|fn|footnote)${GAP}(?<fn>${NUMBER})`;

const CITATION = new RegExp(
  `^(?:${RESOLUTION})?${GAP}(?:${PREAMBULAR}|${OPERATIVE}|${NOTE})?$`,
  'u',
);

/**
 * Read a citation: `第3段`, `OP 3`, `3`, `序言部分第6段`, `64/158第3段`, `第64/158号决议，第3段`, `脚注1`.
 *
 * @returns The place; nothing when the text is no citation.
 */
export function readCitation(text: string): CitedPlace | undefined {
  const written = text.trim().replaceAll(/\s+/g, ' ');
  // Normalization takes time with the square of the marks that combine with one character.
  if (written.length > LONGEST) return undefined;
  const plain = written.normalize('NFKC').toLowerCase();
  const groups = CITATION.exec(plain)?.groups ?? {};
  const { short, pp, op, fn } = groups;
  const id =
    (pp && paragraphId({ type: 'preambularParagraph', number: value(pp) })) ??
    (op && paragraphId({ type: 'operativeParagraph', number: value(op) })) ??
    (fn && footnoteId({ number: value(fn) }));
  if (!short && !id) return undefined;
  return { ...(short && { short: short.toUpperCase() }), ...(id && { id }) };
}

/**
 * The places of the library that a citation means.
 *
 * @param here - Symbol of the resolution that the reader is looking at, which an unnamed one means first.
 * @returns A symbol, and an id unless it is the whole resolution; nothing when there is no such place.
 */
export function placesOf(
  { short, id }: CitedPlace,
  library: readonly Outline[],
  here?: string,
): { symbol: string; id?: string }[] {
  const meant = library.filter(([symbol]) =>
    short ? shortSymbol(symbol) === short : library.length === 1 || symbol === here,
  );
  return meant
    .filter((outline) => !id || hasPlace(outline, id))
    .map(([symbol]) => ({ symbol, ...(id && { id }) }));
}

function hasPlace([, preamble, operative, footnotes]: Outline, id: string): boolean {
  const place = readId(id);
  if (!place) return false;
  const counts = {
    preambularParagraph: preamble,
    operativeParagraph: operative,
    footnote: footnotes,
  };
  return place.number <= counts[place.type];
}

/** The value of a number in digits or in Chinese numerals below a hundred. */
function value(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const [tens = '', units = ''] = number.includes('十') ? number.split('十') : ['零', number];
  return digit(tens || '一') * 10 + digit(units || '零');
}

function digit(character: string): number {
  return Math.max('零一二三四五六七八九'.indexOf(character), 0);
}
