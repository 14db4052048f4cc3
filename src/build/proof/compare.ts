import { chineseDate, meetingName } from '../../core/interface.zh.ts';
import type { Fault } from '../../core/parse/fault.ts';
import { fullSymbol } from '../../core/resolution/symbol.ts';
import { type PrintedLine, readPrinted } from './printed.ts';
import { undoLayout } from './undo-layout.ts';

/**
 * Compare a content file with its source, character for character: number, title, date and meeting, then the text,
 * then the notes. It shares no code with the parser, nor with what writes the text anew.
 *
 * @param text - A content file that the parser accepts.
 * @param extraction - The text extraction of the official document, as `undoLayout` describes it.
 * @returns The first difference; nothing when there is none.
 */
export function compareWithSource(text: string, extraction: string): Fault | undefined {
  const source = undoLayout(extraction);
  const { fields, body, notes } = readPrinted(text);
  const field = (name: string) => fields.get(name) ?? NOWHERE;
  const value = (name: string) => field(name).characters.join('');
  const sourceNotes = [...source.notes].sort(([a], [b]) => a - b);
  return (
    difference([field('symbol')], [fullSymbol(source.number)]) ??
    difference([field('title')], [source.title]) ??
    difference([restated(field('adopted'), chineseDate(value('adopted')))], [source.date]) ??
    difference(
      [restated(field('meeting'), meetingName({ meeting: Number(value('meeting')) }))],
      [source.meeting],
    ) ??
    difference(body, [source.formula, ...source.paragraphs]) ??
    difference(
      notes,
      sourceNotes.map(([number, words]) => `[^${number}]: ${words}`),
    )
  );
}

const NOWHERE: PrintedLine = { characters: [], line: 1, columns: [1] };

/** The same place in the words of print. */
function restated({ line, columns: [column = 1] }: PrintedLine, words: string): PrintedLine {
  const characters = Array.from(words);
  return { characters, line, columns: [...characters, ''].map(() => column) };
}

/** The first place where lines of the file are not those of the source. */
function difference(file: PrintedLine[], source: string[]): Fault | undefined {
  for (const [index, printed] of file.entries()) {
    const expected = Array.from(source[index] ?? '');
    const { characters, line, columns } = printed;
    if (characters.join('') === source[index]) continue;
    const at = characters.findIndex((character, at) => character !== expected[at]);
    const first = at < 0 ? characters.length : at;
    return fault(line, columns[first] ?? 1, expected.slice(first), characters.slice(first));
  }
  if (source.length <= file.length) return undefined;
  const { line, columns } = file.at(-1) ?? NOWHERE;
  return fault(line, columns.at(-1) ?? 1, Array.from(source[file.length] ?? ''), []);
}

function fault(line: number, column: number, source: string[], file: string[]): Fault {
  const reads = (rest: string[]) =>
    rest.length > 0 ? `goes on with “${rest.slice(0, 16).join('')}”` : 'ends';
  const reason = `Here the source ${reads(source)}, and the file ${reads(file)}.`;
  return { rule: 'source-differs', reason, line, column };
}
