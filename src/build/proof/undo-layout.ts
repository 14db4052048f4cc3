/** The official document with its layout undone. Marks of notes stand in the text as `[^1]`. */
export interface SourceText {
  /** Number of the resolution, such as `64/158`. */
  number: string;
  title: string;
  formula: string;
  /** Every paragraph and sub-paragraph below the formula, in order, as printed: `1.重申…`, `(a)编写…`. */
  paragraphs: string[];
  /** The paragraphs before the first number. */
  preamble: string[];
  /** The numbered paragraphs, by printed number. */
  operative: Map<number, string>;
  /** By printed number. */
  notes: Map<number, string>;
  /** Such as `2009年12月18日`. */
  date: string;
  /** Such as `第65次全体会议`. */
  meeting: string;
}

const NUMBERED = /^(\d+)\.(.*)$/;

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

  for (const line of extraction.split(/\r?\n/).filter((line) => line !== '')) {
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
  const paragraphs = rest.map((text) => text.replace(LABEL, '$1'));
  const first = paragraphs.findIndex((text) => NUMBERED.test(text));
  return {
    number,
    title,
    formula,
    paragraphs,
    preamble: paragraphs.slice(0, first < 0 ? undefined : first),
    operative: new Map(
      paragraphs.flatMap((text) => {
        const [, number, words = ''] = NUMBERED.exec(text) ?? [];
        return number ? [[Number(number), words] as const] : [];
      }),
    ),
    notes: new Map([...notes].map(([note, lines]) => [note, joinLines(lines)])),
    date,
    meeting,
  };
}

/** A printed label and the space after it, which is layout even before a Latin word. */
const LABEL = /^(\d+\.|\((?:[a-z]+|[一二三四五六七八九十]+)\)) /;

const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
const LAYOUT_SPACE = new RegExp(`(?<=${CHINESE}) +| +(?=${CHINESE})`, 'gu');

/** A space that touches a Chinese character or its punctuation, or the mark of a note on a line of its own, is layout. */
function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replaceAll(/(?<=\[\^\d+\]) | (?=\[\^\d+\])/g, '')
    .replaceAll(LAYOUT_SPACE, '');
}
