import { type Glyph, markAt, textOf, withoutLayout } from '../print/glyphs.ts';
import { type Findings, type Printed, quoted } from '../print/printed.ts';

/** A number in the line of the text that may be the mark of a note: behind Chinese words or punctuation. */
export const INLINE_MARK =
  /(?<=[\p{Script=Han}》”’、，；：。）)\]] ?)\[?(\d{1,3})\]?(?![\d.．/%])/gu;

/** What counts something, or a part of something: a number before it is one of the text. */
const COUNTER =
  /^ ?(?:[年月日号个次届段节款页天岁种时秒票卷只份座轮件位架艘台吨级倍层万亿百千%％‰°]|至(?= ?[\d第])|[–—-]|条(?![约例])|项(?!目)|章(?!程)|名(?![单为称义])|人(?![权道民类员口])|国(?![际家内民])|周(?![年边])|点(?!名)|分(?![别析])|期(?![望间待])|场(?!所)|家(?!庭)|度(?!过)|世纪|小时|美元|欧元|公里|多|余)/u;

/** What names something by a number: 附件1, 目标4. */
const NUMBERED_THING =
  /(?:第|附件|附录|附文|附表|目标|指标|阶段|项目|次级方案|支柱|优先领域|圆桌会议|(?<![公条契盟])约) ?$/u;

/** Superscript digits. */
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/** Whether words behind a number can be those of a note: the number counts nothing in them. */
export function isNoteWords(words: string): boolean {
  return /^ ?[^，。；：、）)年月\s]/u.test(words);
}

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
  const hasMarks = texts.some((glyphs) => glyphs.some(({ note }) => note !== undefined));
  // An extraction has its marks in one way.
  if (hasMarks || notes.length === 0) return;
  const candidates = texts.map((glyphs) => candidatesIn(glyphs));
  const raised = chooseMarks(
    candidates.map((all) => all.filter(({ isRaised }) => isRaised)),
    notes.length,
  );
  const { marks, isComplete } = raised.isComplete ? raised : chooseMarks(candidates, notes.length);
  for (const [index, glyphs] of texts.entries()) {
    replace(glyphs, marks[index] ?? [], { findings, isSure: isComplete && raised.isComplete });
  }
}

/** Choose the candidates whose numbers follow one another, and those that repeat one. */
function chooseMarks(
  candidates: readonly Candidate[][],
  count: number,
): { marks: Candidate[][]; isComplete: boolean } {
  let due = 1;
  const marks = candidates.map((all) => {
    let end = 0;
    return all.filter((candidate) => {
      const { index, length, number } = candidate;
      if (index < end || number < 1 || number > due || number > count) return false;
      // 第10、12和13段: what goes on counting is a mark only behind a mark.
      if (candidate.isListed && end !== index - 1) return false;
      end = index + length;
      // What has the number that is due is proved by it.
      if (number === due) {
        due++;
        candidate.isSure = true;
      }
      return true;
    });
  });
  return { marks, isComplete: due > count };
}

/** Put marks in the place of numbers. */
function replace(
  glyphs: Glyph[],
  marks: readonly Candidate[],
  { findings, isSure }: { findings: Findings; isSure: boolean },
): void {
  const text = textOf(glyphs);
  const replaced: Glyph[] = [];
  let from = 0;
  for (const mark of marks) {
    const { index, length, number } = mark;
    const first = glyphs[index];
    while (from < index) replaced.push(...glyphs.slice(from, ++from));
    from = index + length;
    if (!first) continue;
    const words = quoted(text.slice(Math.max(0, index - 8), index));
    const message = `The number ${number} behind ${words} is the mark of note ${number}.`;
    findings.repair('mark in the line', first, message);
    if (!isSure && !mark.isSure) {
      const doubt = `The number ${number} behind ${words} may be a number of the text, and no mark.`;
      findings.remark('mark doubtful', first, doubt);
    }
    replaced.push(markAt(first, number));
  }
  while (from < glyphs.length) replaced.push(...glyphs.slice(from, ++from));
  // A space between a Latin word and what turned out to be a mark is layout.
  const kept = withoutLayout(replaced);
  for (const [index, glyph] of kept.entries()) glyphs[index] = glyph;
  glyphs.length = kept.length;
}

/** A number that may be a mark. */
interface Candidate {
  index: number;
  length: number;
  number: number;
  /** Whether it stands as raised numbers come out: directly behind its word, with a space or a sign after it. */
  isRaised: boolean;
  /** Whether it can be nothing else. */
  isSure: boolean;
  /** Whether another number stands before it, with a sign or a word between them. */
  isListed?: boolean;
}

function candidatesIn(glyphs: readonly Glyph[]): Candidate[] {
  const text = textOf(glyphs);
  const superscripts = [...text.matchAll(SUPERSCRIPT)].map(({ 0: digits, index }) => ({
    index,
    length: digits.length,
    number: Number(digits.normalize('NFKC')),
    isRaised: true,
    isSure: true,
  }));
  const inline = [...text.matchAll(INLINE_MARK)].flatMap(
    ({ 0: written, 1: digits = '', index }) => {
      const end = index + written.length;
      const isBracketed = written.startsWith('[') && written.endsWith(']');
      if (written.startsWith('[') !== written.endsWith(']')) return [];
      const isCounting =
        COUNTER.test(text.slice(end, end + 4)) ||
        NUMBERED_THING.test(text.slice(Math.max(0, index - 6), index)) ||
        /^ \d{3}(?!\d)/.test(text.slice(end, end + 5)) ||
        // CM/Rec(2022)13) is a symbol.
        /^\)\d+\)$/.test(text.slice(index - 1, end + 1));
      if (!isBracketed && isCounting) return [];
      const isRaised = isBracketed || isRaisedAt(glyphs, index, end);
      const isSure = isBracketed || /[》”’、，；：。）)]$/u.test(text.slice(index - 1, index));
      const isListed = /[\d\]][、，和及与至]$/.test(text.slice(index - 2, index));
      return [
        { index, length: written.length, number: Number(digits), isRaised, isSure, isListed },
      ];
    },
  );
  return [...superscripts, ...inline].sort((a, b) => a.index - b.index);
}

/** Whether a number touches the word before it, and a space, a sign or the end of the line follows it. */
function isRaisedAt(glyphs: readonly Glyph[], start: number, end: number): boolean {
  const [before, first, last, after] = [start - 1, start, end - 1, end].map((at) => glyphs[at]);
  const touches = before?.line !== first?.line || first?.column === (before?.column ?? 0) + 1;
  const isFree =
    after?.line !== last?.line ||
    after?.column !== (last?.column ?? 0) + 1 ||
    /[，。；：、》”）)]/.test(after.value);
  return touches && isFree;
}
