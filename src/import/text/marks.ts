import { type Glyph, MARK, markAt, textOf } from '../print/glyphs.ts';
import { type Findings, type Printed, quoted } from '../print/printed.ts';

/** A number in the line of the text that may be the mark of a note: behind Chinese words or punctuation. */
export const INLINE_MARK =
  /(?<=[\p{Script=Han}》”’、，；：。）)\]] ?)\[?(\d{1,3})\]?(?![\d.．/%])/gu;

/** What counts something, or a part of something: a number before it is one of the text. */
const COUNTER =
  /^ ?(?:[年月日号个次届条段节项款章页名人国天周岁小分世万亿百千至到%％‰°]|[–—-]|美元|欧元|公里|多|余)/u;

/** What names something by a number: 附件1, 目标4. */
const NUMBERED_THING =
  /(?:第|附件|附录|附文|目标|表|图|款|编|卷|类|组|级|阶段|项目|方案|支柱|具体目标|部分|公约|规则|原则|约|共|有|的|为|近|达|过|在|于|从|自|年|月|和|与|及|或|至) ?$/u;

/** Superscript digits. */
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** Whether words are those of a note: they cite a document or say where to find something. */
export function isNoteStart(words: string): boolean {
  return /^ ?(?:第|见|另见|参看|参见|同上|《|“|[A-Z][A-Z\d]*[/.]|联合国|可查阅|可在|大会|在|这|该|本|世界|国际|Report|United|See|Ibid)/u.test(
    words,
  );
}

/**
 * Put the marks back that an extraction left in the line as numbers. A number is a mark where the notes say so: their
 * first marks follow one another, 1 to the last, and later ones repeat a number that was cited before.
 */
export function readInlineMarks(
  texts: Glyph[][],
  { notes }: Pick<Printed, 'notes'>,
  findings: Findings,
): void {
  let due = 1;
  for (const glyphs of texts) due = readMarks(glyphs, due, notes.length, findings);
}

function readMarks(glyphs: Glyph[], from: number, count: number, findings: Findings): number {
  let due = from;
  const text = textOf(glyphs);
  const found = [...superscripts(text), ...inline(text)].sort((a, b) => a.index - b.index);
  const marks: (typeof found)[number][] = [];
  const stranded = glyphs.flatMap(({ note }, index) => (note ? [{ index, note }] : []));
  let end = 0;
  for (const candidate of found) {
    while (stranded[0] && stranded[0].index < candidate.index) {
      due = Math.max(due, (stranded.shift()?.note ?? 0) + 1);
    }
    const { index, length, number, isSure } = candidate;
    if (index < end || number > due || number > count) continue;
    const before = text.slice(Math.max(0, index - 6), index);
    const isBehindSign = /[》”’、，；：。）)\uFFFC] ?$/u.test(before);
    // A first mark is proved by its number; one that repeats a number needs a place where the text has none.
    if (!isSure && number < due && !isBehindSign) {
      const after = text.charAt(index + length);
      if (!/^[，。；、：]?$/.test(after)) continue;
    }
    marks.push(candidate);
    end = index + length;
    if (number === due) due++;
  }
  for (const { note } of stranded) due = Math.max(due, note + 1);
  for (const { index, length, number } of marks.toReversed()) {
    const first = glyphs[index];
    if (!first) continue;
    const words = quoted(text.slice(Math.max(0, index - 8), index));
    const message = `The number ${number} behind ${words} is the mark of note ${number}.`;
    findings.repair('mark in the line', first, message);
    glyphs.splice(index, length, markAt(first, number));
  }
  return due;
}

interface Candidate {
  index: number;
  length: number;
  number: number;
  /** Whether it can be nothing else. */
  isSure: boolean;
}

function superscripts(text: string): Candidate[] {
  return [...text.matchAll(SUPERSCRIPT)].map(({ 0: digits, index }) => ({
    index,
    length: digits.length,
    number: Number(digits.normalize('NFKC')),
    isSure: true,
  }));
}

function inline(text: string): Candidate[] {
  return [...text.matchAll(INLINE_MARK)].flatMap((match) => {
    const { 0: written, 1: digits = '', index } = match;
    const after = text.slice(index + written.length, index + written.length + 4);
    const before = text.slice(Math.max(0, index - 6), index).replaceAll(MARK, '');
    const isBracketed = written.startsWith('[') && written.endsWith(']');
    if (written.startsWith('[') !== written.endsWith(']')) return [];
    if (!isBracketed && (COUNTER.test(after) || NUMBERED_THING.test(before))) return [];
    return [{ index, length: written.length, number: Number(digits), isSure: isBracketed }];
  });
}
