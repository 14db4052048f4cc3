import { ABOVE, CELL, LOOSE, type Reading, SPANNED, Writer } from './reading.ts';

/** A value of the front matter, and where it stands in UTF-16 code units. */
export interface Value {
  value: string;
  offset: number;
}

/** What print has of a content file. */
export interface ContentReading {
  /** Values of the front matter by name. */
  fields: Map<string, Value>;
  /** All that print has between the title and the notes, closing lines left out. */
  body: Reading;
  /** The notes by number, in the order of their numbers. */
  notes: Map<number, Reading>;
}

/** A list that is open where a line begins. */
interface OpenList {
  /** How far to the right its words stand, in characters. */
  indent: number;
  /** Whether it stands within the quotation of the line. */
  isQuoted: boolean;
  /** Its level: 0 for a paragraph of the resolution, 1 for (a), 2 for (一). */
  level: number;
}

/**
 * Read a content file as print has it, line by line. It knows nothing of Markdown but the few signs of docs/format.md,
 * so that a mistake of the parser cannot be its own.
 *
 * @param text - A content file that the parser accepts.
 */
export function readContent(text: string): ContentReading {
  const fields = new Map<string, Value>();
  const notes = new Map<number, Reading>();
  const body = new Writer();
  let lists: OpenList[] = [];
  let isFrontMatter = true;
  let tableLine = -1;
  for (const [index, { 0: line, index: start }] of [...text.matchAll(/[^\r\n]+/g)].entries()) {
    if (isFrontMatter) {
      if (line === '---' && index > 0) isFrontMatter = false;
      const [, before = '', name = '', , value = ''] =
        /^((\w+): +(['"]?))(.*?)\3\s*$/.exec(line) ?? [];
      if (name) fields.set(name, { value, offset: start + before.length });
      continue;
    }
    const [indents = '', outer = '', quote, inner = ''] = /^( *)(?:(>)( *))?/.exec(line) ?? [];
    if (indents === line) continue;
    const isQuoted = quote !== undefined;
    // Behind the sign of a quotation one space is its own.
    const indent = isQuoted ? inner.length - 1 : outer.length;
    lists = lists.filter((list) =>
      list.isQuoted ? isQuoted && list.indent <= indent : list.indent <= outer.length,
    );
    const at = start + indents.length;
    const words = line.slice(indents.length);
    tableLine = words.startsWith('|') ? tableLine + 1 : -1;
    const [definition = '', label = ''] = /^\[\^(\w+)\]: /.exec(words) ?? [];
    const [sharps = ''] = /^#+ /.exec(words) ?? [];
    if (/^\d/.test(label)) {
      const note = new Writer();
      unmark(words.slice(definition.length), at + definition.length, note);
      notes.set(Number(label), note.end());
    } else if (definition) {
      body.sign(`[^${label}]`, at);
      unmark(words.slice(definition.length), at + definition.length, body);
    } else if (sharps) {
      readHeading(words.slice(sharps.length), at + sharps.length, body);
    } else if (tableLine >= 0) {
      // The second line of a table says how its columns are aligned.
      if (tableLine !== 1) readRow(words, at, body);
    } else {
      readWords({ words, at, indent, isQuoted, lists }, body);
    }
    body.endParagraph(start + line.length);
  }
  return { fields, body: body.end(), notes: new Map([...notes].sort(([a], [b]) => a - b)) };
}

/** A paragraph, with the signs of the lists that it opens. */
interface Words {
  words: string;
  /** Where they begin in the file. */
  at: number;
  indent: number;
  isQuoted: boolean;
  /** The lists that are open; those that the paragraph opens are added. */
  lists: OpenList[];
}

function readWords({ words, at, indent, isQuoted, lists }: Words, body: Writer): void {
  const [item = '', digits] = /^(?:-|(\d+)\.) /.exec(words) ?? [];
  const rest = words.slice(item.length);
  if (item) {
    const above = lists.findLast((list) => list.isQuoted === isQuoted);
    const level = above ? above.level + 1 : 0;
    if (digits) body.text(listLabel(level, Number(digits)), at);
    // A list at the beginning of the line, below a paragraph without a number, is known by its printed labels.
    const isBelow = !above && !digits && /^[(（㈠]/.test(rest);
    lists.push({ indent: indent + item.length, isQuoted, level: isBelow ? 1 : level });
  }
  unmark(rest, at + item.length, body);
}

/** What print has for a number of Markdown. */
function listLabel(level: number, number: number): string {
  if (level === 0) return `${number}.`;
  if (level === 1) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26));
    return `(${letter.repeat(Math.ceil(number / 26))})`;
  }
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const digits = '〇一二三四五六七八九';
  return `(${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? digits[units] : ''})`;
}

/** A heading: behind its label, which a space parts from its words, print may begin another line. */
function readHeading(words: string, at: number, body: Writer): void {
  const space = words.indexOf(' ');
  if (space < 0) {
    unmark(words, at, body);
    return;
  }
  unmark(words.slice(0, space), at, body);
  body.sign(LOOSE, at + space);
  unmark(words.slice(space + 1), at + space + 1, body);
}

/** A row of a table, cell by cell. */
function readRow(row: string, at: number, body: Writer): void {
  // A bar with a backslash is a character.
  const bars = [...row.matchAll(/\\.|\|/gs)].filter(([sign]) => sign === '|');
  for (const [column, { index }] of bars.slice(0, -1).entries()) {
    const end = bars[column + 1]?.index ?? row.length;
    const cell = row.slice(index + 1, end);
    if (cell === '') body.sign(SPANNED, at + index);
    else if (cell.trim() === '^^') body.sign(ABOVE, at + index);
    else unmark(cell, at + index + 1, body);
    body.sign(CELL, at + end);
  }
}

/** A backslash and its sign; the mark of a note; what opens and closes emphasis or a link; a character. */
const TOKEN =
  /\\(?<sign>[!-/:-@[-`{-~])|(?<mark>\[\^\w+\])|(?<markup>\*|\[|\]\((?:[^()]|\([^()]*\))*\))|./gsu;

/** Take the markup out of words. */
function unmark(words: string, at: number, writer: Writer): void {
  if (words === '***') {
    writer.text(words, at);
    return;
  }
  for (const { 0: token, index, groups } of words.matchAll(TOKEN)) {
    if (groups?.['mark']) writer.sign(token, at + index);
    else if (!groups?.['markup']) writer.character(groups?.['sign'] ?? token, at + index);
  }
}
