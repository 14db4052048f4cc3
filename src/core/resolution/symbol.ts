/** The parts of a resolution's symbol. */
export interface SymbolParts {
  /** Session, as printed: `64`, `S-10`, `ES-11`. */
  session: string;
  /** Number within the session, as printed: `158`. */
  number: string;
}

const PATTERN = /^A\/RES\/((?:E?S-)?[1-9]\d*)\/([1-9]\d*)$/;

/** A symbol of a resolution with a letter, or of the sessions before the 31st, with both or several letters. */
const OTHER_FORM = /^A\/RES\/(?:(?:E?S-)?\d+\/\d+|\d+ ?\([A-Z-]+\)) ?(?:\[?[A-Z](?:-[A-Z])?\]?)?$/;

/** Whether a text is the symbol of a resolution that has a form which the library does not take yet. */
export function isOtherSymbol(symbol: string): boolean {
  return !PATTERN.test(symbol) && OTHER_FORM.test(symbol);
}

/**
 * Split the symbol of a General Assembly resolution.
 *
 * The form with session and number after a slash is used since the 31st session; older ones, such as
 * `A/RES/217(III)`, have another and are not read.
 *
 * @returns The parts, or `undefined` when the text is not such a symbol.
 */
export function symbolParts(symbol: string): SymbolParts | undefined {
  const [, session, number] = PATTERN.exec(symbol) ?? [];
  return session && number ? { session, number } : undefined;
}

/**
 * The short form under which a resolution is cited: `64/158`.
 *
 * @throws Error when the symbol has another form; the parser lets none such through.
 */
export function shortSymbol(symbol: string): string {
  const parts = symbolParts(symbol);
  if (!parts) throw new Error(`${symbol} is not the symbol of a General Assembly resolution.`);
  return `${parts.session}/${parts.number}`;
}

/** The symbol that a short form stands for: `A/RES/64/158` for `64/158`. */
export function fullSymbol(short: string): string {
  return `A/RES/${short}`;
}

/** Order two symbols by session, then number; special sessions come after regular ones. */
export function compareSymbols(a: string, b: string): number {
  return collator.compare(shortSymbol(a), shortSymbol(b));
}

// Pure, so that a script that takes a name alone from the modules above does not load them.
const collator = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });
