/**
 * A text as print has it, in the normal form of docs/proof.md: sign after sign, each with its place. A sign is a
 * character, the mark of a note (`[^1]`), or one of those below.
 */
export interface Reading {
  signs: string[];
  /** Where each sign stands in its file, in UTF-16 code units; one more says where the text ends. */
  offsets: number[];
}

/** Here a paragraph, or a row of a table, ends. */
export const PARAGRAPH = '\n';

/** Here a cell of a table ends. */
export const CELL = '\t';

/** A column that the cell before it spans, and a cell that belongs to the one above. */
export const SPANNED = '\v';
export const ABOVE = '\f';

/** Here print may begin a new line or paragraph, or none: behind the label of a heading. */
export const LOOSE = '\r';

/** Here a line of a source ends: a space, a paragraph, or nothing. */
export const LINE = '\u2028';

/** What stands at a place that the terminal and the pages show. */
const SHOWN: Record<string, string> = {
  [PARAGRAPH]: '¶',
  [CELL]: ' | ',
  [SPANNED]: '||',
  [ABOVE]: '^^',
  [LOOSE]: ' ',
  [LINE]: '',
};

/** How many signs a person is shown. */
const MOST_SHOWN = 16;

/** How a text goes on, as a person reads it, up to the end of the paragraph; nothing where it ends. */
export function shown(signs: readonly string[], from: number): string {
  const rest = signs.slice(from, from + MOST_SHOWN);
  const end = rest.findIndex((sign, index) => index > 0 && (sign === PARAGRAPH || sign === LINE));
  const words = end < 0 ? rest : rest.slice(0, end);
  if (words.length === 1 && from + 1 === signs.length && words[0] === PARAGRAPH) return '';
  return words.map((sign) => SHOWN[sign] ?? sign).join('');
}

/** A label as print sets it before a paragraph: `1.`, `(a)`, `㈠`, `(十一)`, `1.1`, `—`. */
const LABEL =
  /^(?:[(（](?:[a-z\d]{1,5}|[一二三四五六七八九十]{1,3})[)）]|[\u2460-\u2473\u3220-\u3229]|(?:[a-z]|[ivx]{1,5}|\d{1,3})[.．)]|(?:\d{1,3}\.){1,3}\d{0,3}|[–—•·○●▪-])$/i;

const LONGEST_LABEL = 8;

/** Writes a reading in the normal form. */
export class Writer {
  readonly #signs: string[] = [];
  readonly #offsets: number[] = [];
  /** Where the paragraph begins, and its cell. */
  #paragraph = 0;
  /** White space before the next sign, which counts between two signs that are not Chinese. */
  #space = -1;
  #end = 0;

  /** Whether nothing stands in the paragraph yet. */
  get atStart(): boolean {
    return this.#signs.length === this.#paragraph;
  }

  /** How many signs are written. */
  get length(): number {
    return this.#signs.length;
  }

  /** Write characters that stand one after another in the file. */
  text(text: string, offset: number): void {
    let at = offset;
    for (const character of text) {
      this.character(character, at);
      at += character.length;
    }
  }

  /** Write a character, or what Unicode counts as white space. */
  character(character: string, offset: number): void {
    const code = character.codePointAt(0) ?? 0;
    this.#end = offset + character.length;
    if (isInvisible(code)) return;
    if (isSpace(code)) {
      if (this.#space < 0) this.#space = offset;
      return;
    }
    if (this.#space >= 0) {
      if (!this.atStart && !touches(this.#signs.at(-1)) && !isChinese(code) && !this.#isLabel()) {
        this.#push(' ', this.#space);
      }
      this.#space = -1;
    }
    this.#push(character, offset);
  }

  /** Write the mark of a note, or what ends a cell; white space beside it is layout. */
  sign(sign: string, offset: number): void {
    this.#space = -1;
    this.#end = offset;
    this.#push(sign, offset);
  }

  /** End the paragraph, if anything stands in it. */
  endParagraph(offset: number): void {
    this.#space = -1;
    this.#end = offset;
    // A row that holds nothing, and the cells at the end of one, may stand in the source or not.
    while (!this.atStart && this.#signs.at(-1) === CELL) this.#drop();
    const row = this.#signs.slice(this.#paragraph);
    if (row.every((sign) => sign === CELL || sign === SPANNED))
      row.forEach(() => {
        this.#drop();
      });
    if (this.atStart) return;
    this.#joinAsterisks();
    this.#push(PARAGRAPH, offset);
    this.#paragraph = this.#signs.length;
  }

  /** End a line of which nobody knows whether the paragraph ends with it. */
  endLine(offset: number): void {
    this.#space = -1;
    if (this.atStart) return;
    this.#push(LINE, offset);
    this.#paragraph = this.#signs.length;
  }

  /** What was written. */
  end(): Reading {
    this.endParagraph(this.#end);
    return { signs: this.#signs, offsets: [...this.#offsets, this.#end] };
  }

  #push(sign: string, offset: number): void {
    this.#signs.push(sign);
    this.#offsets.push(offset);
  }

  #drop(): void {
    this.#signs.pop();
    this.#offsets.pop();
  }

  /** The space behind the label of a paragraph is layout. */
  #isLabel(): boolean {
    const length = this.#signs.length - this.#paragraph;
    return length <= LONGEST_LABEL && LABEL.test(this.#signs.slice(this.#paragraph).join(''));
  }

  /** A line of asterisks is one however far apart they stand. */
  #joinAsterisks(): void {
    const line = this.#signs.slice(this.#paragraph);
    if (line.length > 7 || line[0] !== '*' || !/^[* ]+$/.test(line.join(''))) return;
    for (const [index, sign] of line.entries()) {
      if (sign !== ' ') continue;
      this.#signs.splice(this.#signs.length - line.length + index, 1);
      this.#offsets.splice(this.#offsets.length - line.length + index, 1);
      this.#joinAsterisks();
      return;
    }
  }
}

/** Whether white space beside a sign is layout. */
function touches(sign = ''): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x20 || sign === LINE || sign.startsWith('[^') || isChinese(code);
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Marks of direction and joining, which print does not show. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Chinese characters, their punctuation and wide forms. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x303f) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
