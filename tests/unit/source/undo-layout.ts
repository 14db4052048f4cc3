/** The official document with its layout undone. Marks of notes stand in the text as `[^1]`. */
export interface SourceText {
  /** Number of the resolution, such as `64/158`. */
  number: string;
  title: string;
  formula: string;
  preamble: string[];
  /** By printed number. */
  operative: Map<number, string>;
  /** By printed number. */
  notes: Map<number, string>;
  /** Such as `2009年12月18日`. */
  date: string;
  /** Such as `第65次全体会议`. */
  meeting: string;
}

/**
 * Undo the layout of a raw text extraction.
 *
 * What it relies on: a paragraph begins with a space, a line that goes on does not; a line of white space ends what
 * stands before it; a long one opens the block of footnotes, which lasts until a paragraph begins that no mark
 * announces; a line with a number alone is the mark of a note.
 */
export function undoLayout(extraction: string): SourceText {
  const blocks: string[][] = [];
  const notes = new Map<number, string[]>();
  let open: string[] | undefined;
  let inNotes = false;
  let announced: number | undefined;

  for (const line of extraction.split('\n').filter((line) => line !== '')) {
    const mark = /^(\d+) ?$/.exec(line)?.[1];
    if (line.trim() === '') {
      open = undefined;
      inNotes ||= line.length > 40;
    } else if (mark && inNotes) {
      announced = Number(mark);
    } else if (mark && open) {
      open.push(`[^${mark}]`);
    } else if (announced !== undefined) {
      open = [line];
      notes.set(announced, open);
      announced = undefined;
    } else if (line.startsWith(' ') || !open) {
      inNotes = false;
      open = [line];
      blocks.push(open);
    } else {
      open.push(line);
    }
  }

  const [heading = '', formula = '', ...rest] = blocks.map(joinLines);
  const adoption = rest.pop() ?? '';
  const [, number = '', title = ''] = /^(\S+)\. ?(.*)$/.exec(heading) ?? [];
  const [, date = '', meeting = ''] = /^(.*日)(第.*)$/.exec(adoption) ?? [];
  const numbered = rest.map((text) => /^(\d+)\. ?(.*)$/.exec(text));
  return {
    number,
    title,
    formula,
    preamble: rest.filter((_, index) => !numbered[index]),
    operative: new Map(
      numbered.flatMap((match) => (match ? [[Number(match[1]), match[2] ?? ''] as const] : [])),
    ),
    notes: new Map([...notes].map(([note, lines]) => [note, joinLines(lines)])),
    date,
    meeting,
  };
}

/** Lines join with nothing between; a space that touches a Chinese character or its punctuation is layout. */
function joinLines(lines: string[]): string {
  const chinese = '[\\u4e00-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]';
  return lines
    .map((line) => line.trim())
    .join('')
    .replaceAll(new RegExp(`(?<=${chinese}) +| +(?=${chinese})`, 'g'), '');
}
