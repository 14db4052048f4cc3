import { readRoman } from './roman.ts';

/** The parts of a resolution's symbol. */
export interface SymbolParts {
  /** Session, in digits: `64`, `S-10`, `ES-11`, and `3` for one that is printed as (III). */
  session: string;
  /** Number within the session: `158`. */
  number: string;
  /** Letter of one of several resolutions under one number, or the letters of all: `B`, `A-B`. */
  letter?: string;
}

/** Since the 31st session: `A/RES/64/158`, `A/RES/74/254 B`, `A/RES/77/128 A-B`, `A/RES/ES-11/1`. */
const PATTERN = /^A\/RES\/((?:E?S-)?[1-9]\d{0,3})\/([1-9]\d{0,4})(?: ?([A-Z](?:-[A-Z])?))?$/;

/** Before: `A/RES/217(III)`, `A/RES/217(III)[A]`, `A/RES/1000(ES-I)`. */
const ROMAN_PATTERN = /^A\/RES\/([1-9]\d{0,4})\((E?S-)?([IVXL]{1,7})\)(?:\[([A-Z](?:-[A-Z])?)\])?$/;

/**
 * Split the symbol of a General Assembly resolution.
 *
 * @returns The parts, or `undefined` when the text is not such a symbol.
 */
export function symbolParts(symbol: string): SymbolParts | undefined {
  const [, session, number, letter] = PATTERN.exec(symbol) ?? [];
  if (session && number) return { session, number, ...(letter && { letter }) };
  const [, old, kind = '', roman = '', ofOld] = ROMAN_PATTERN.exec(symbol) ?? [];
  const value = readRoman(roman);
  if (!old || !value) return undefined;
  return { session: `${kind}${value}`, number: old, ...(ofOld && { letter: ofOld }) };
}

/** The session of a resolution as its address has it; empty when the text is no symbol. */
export function sessionOf(symbol: string): string {
  return symbolParts(symbol)?.session ?? '';
}

/**
 * The short form under which a resolution is cited: `64/158`, `74/254 B`, `217(III)`, `217 A(III)`.
 *
 * @throws Error when the symbol has another form; the parser lets none such through.
 */
export function shortSymbol(symbol: string): string {
  const { session, number, letter } = partsOf(symbol);
  const [, , kind = '', roman] = ROMAN_PATTERN.exec(symbol) ?? [];
  const lettered = (before: string) => (letter ? `${before} ${letter}` : before);
  return roman ? `${lettered(number)}(${kind}${roman})` : lettered(`${session}/${number}`);
}

/**
 * What stands in the address of a resolution: `64/158`, `74/254/b`, `3/217/a`; several under one number share the page
 * of that number, `77/128`.
 */
export function symbolPath(symbol: string): string {
  const { session, number, letter } = partsOf(symbol);
  const isOne = letter?.length === 1;
  return `${session}/${number}${isOne ? `/${letter.toLowerCase()}` : ''}`;
}

/** What the files of a resolution are named: `64-158`, `74-254-B`, `77-128-A-B`, `3-217-A`. */
export function fileStem(symbol: string): string {
  const { session, number, letter } = partsOf(symbol);
  return [session, number, ...(letter ? [letter] : [])].join('-');
}

/** What {@link fileStem} writes, read back; nothing when it is no such name. */
export function symbolOfFile(stem: string): string | undefined {
  const [, session, number, letter] =
    /^((?:E?S-)?[1-9]\d{0,3})-([1-9]\d{0,4})(?:-([A-Z](?:-[A-Z])?))?$/.exec(stem) ?? [];
  return session && number && `A/RES/${session}/${number}${letter ? ` ${letter}` : ''}`;
}

/** The symbol that a short form stands for: `A/RES/64/158` for `64/158`, `A/RES/217(III)[A]` for `217 A(III)`. */
export function fullSymbol(short: string): string {
  const [, number, letter, roman] = /^(\d+)(?: ([A-Z](?:-[A-Z])?))?(\(.*\))$/.exec(short) ?? [];
  if (number && roman) return `A/RES/${number}${roman}${letter ? `[${letter}]` : ''}`;
  return `A/RES/${short}`;
}

/** The page of a number, on which a resolution with a letter stands among its like: `74/254`. */
export function numberPath(symbol: string): string {
  const { session, number } = partsOf(symbol);
  return `${session}/${number}`;
}

/** Order two symbols by session, then number; special sessions come after regular ones. */
export function compareSymbols(a: string, b: string): number {
  return collator.compare(fileStem(a), fileStem(b));
}

function partsOf(symbol: string): SymbolParts {
  const parts = symbolParts(symbol);
  if (!parts) throw new Error(`${symbol} is not the symbol of a General Assembly resolution.`);
  return parts;
}

// Pure, so that a script that takes a name alone from the modules above does not load them.
const collator = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });
