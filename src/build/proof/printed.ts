import { subparagraphLabel } from '../../core/interface.zh.ts';

/** A line of a content file as print has it. */
export interface PrintedLine {
  /** Its characters without markup; marks of notes stand as `[^1]`. */
  characters: string[];
  /** Line in the file, from 1. */
  line: number;
  /** Column of each character, from 1, in characters; the last is where the line ends. */
  columns: number[];
}

/** What print has of a content file. */
export interface Printed {
  /** Values of the front matter by name. */
  fields: Map<string, PrintedLine>;
  /** The enacting formula and every paragraph and sub-paragraph, in order, with their printed labels. */
  body: PrintedLine[];
  /** The notes, each after its mark, in the order of their numbers. */
  notes: PrintedLine[];
}

/**
 * Read a content file as print has it, line by line. It knows nothing of Markdown but the few signs of the format, so
 * that a mistake of the parser cannot be its own.
 *
 * @param text - A content file that the parser accepts.
 */
export function readPrinted(text: string): Printed {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.indexOf('---', 1);
  const fields = new Map<string, PrintedLine>();
  const body: PrintedLine[] = [];
  const notes = new Map<number, PrintedLine>();
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (index <= end) {
      const [, before = '', name = '', , value = ''] = /^((\w+): +(['"]?))(.*)\3$/.exec(line) ?? [];
      if (name) fields.set(name, plain(value, at, before.length));
    } else if (line.trim() !== '') {
      const note = /^\[\^(\d+)\]: /.exec(line);
      if (note) notes.set(Number(note[1]), unmarked(line, at));
      else body.push(unlisted(line, at));
    }
  }
  const inOrder = [...notes].sort(([a], [b]) => a - b).map(([, note]) => note);
  return { fields, body, notes: inOrder };
}

/** Put the label that print has in the place of a list's number. */
function unlisted(text: string, line: number): PrintedLine {
  const [item = '', indent = '', digits = ''] = /^( *)(\d+)\. /.exec(text) ?? [];
  if (!item) return unmarked(text, line);
  const number = Number(digits);
  const label =
    indent === '' ? `${number}.` : subparagraphLabel({ depth: indent.length < 6 ? 1 : 2, number });
  const { characters, columns } = unmarked(text.slice(item.length), line, item.length);
  return {
    characters: [...Array.from(label), ...characters],
    line,
    columns: [...Array.from(label, () => indent.length + 1), ...columns],
  };
}

/** A backslash and its sign; the mark of a note; what opens and closes an action phrase or a link; a character. */
const TOKEN =
  /\\(?<sign>[!-/:-@[-`{-~])|\[\^\d+\]|(?<markup>\*|\[|\]\((?:[^()]|\([^()]*\))*\))|./gsu;

/**
 * Take the markup out of a line.
 *
 * @param before - How many characters stand before it on its line.
 */
function unmarked(text: string, line: number, before = 0): PrintedLine {
  const characters: string[] = [];
  const columns: number[] = [];
  let column = before + 1;
  for (const { 0: token, groups } of text.matchAll(TOKEN)) {
    const printed = groups?.['sign'] ?? (groups?.['markup'] ? '' : token);
    characters.push(...Array.from(printed));
    columns.push(...Array.from(printed, () => column));
    column += Array.from(token).length;
  }
  return { characters, line, columns: [...columns, column] };
}

function plain(text: string, line: number, before: number): PrintedLine {
  const characters = Array.from(text);
  const columns = Array.from({ length: characters.length + 1 }, (_, index) => before + index + 1);
  return { characters, line, columns };
}
