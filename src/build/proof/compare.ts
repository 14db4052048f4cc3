import type { ContentReading, Value } from './content.ts';
import { LOOSE, PARAGRAPH, type Reading, shown, Writer } from './reading.ts';
import type { SourceField, SourceReading } from './source-reading.ts';

/** Where a content file and its source differ first. */
export interface Difference {
  /** In the content file, in UTF-16 code units. */
  offset: number;
  /** In the source. */
  sourceOffset: number;
  /** How either goes on; nothing where it ends. */
  file: string;
  source: string;
}

/**
 * Compare a content file with its source: field by field, then sign by sign, then note by note.
 *
 * @returns The first difference; nothing when there is none.
 */
export function compareReadings(
  content: ContentReading,
  source: SourceReading,
): Difference | undefined {
  return (
    compareFields(content, source.fields) ??
    compareSigns(content.body, source.body) ??
    compareNotes(content.notes, source.notes, content.body)
  );
}

/** Compare the front matter with what a source says of its fields. */
export function compareFields(
  { fields }: ContentReading,
  ofSource: readonly SourceField[],
): Difference | undefined {
  for (const field of ofSource) {
    const found = compareField(fields.get(field.name), field);
    if (found) return found;
  }
  return undefined;
}

function compareField(value: Value | undefined, field: SourceField): Difference | undefined {
  const written = value && normal(field.name, value.value);
  if (field.values.some((known) => written === (known && normal(field.name, known)))) return;
  const sourceOffset = field.offset;
  const place = { offset: value?.offset ?? 0, sourceOffset };
  const isText = field.name === 'title' || field.name === 'symbol';
  if (!value || !isText) return { ...place, file: value?.value ?? '', source: field.printed };
  const found = compareSigns(readingOf(value.value), readingOf(field.values[0] ?? ''));
  return found && { ...found, offset: value.offset + found.offset, sourceOffset };
}

function readingOf(words: string): Reading {
  const writer = new Writer();
  writer.text(words, 0);
  return writer.end();
}

/** The value of a field as it is compared: layout undone, and of what the cover says neither case nor order counts. */
function normal(name: string, value: string): string {
  const words = readingOf(value).signs.join('').trim();
  if (name === 'title') return words;
  if (name !== 'subjects') return words.toUpperCase();
  const subjects = value.replaceAll(/[[\]]/g, '').split(',');
  return [...new Set(subjects.map(subjectName))].sort().join(', ');
}

/** A subject, which sources write `PUBLIC INSTITUTIONS` and `public_institutions`. */
function subjectName(subject: string): string {
  return subject.trim().replaceAll('_', ' ').toUpperCase();
}

/** Compare two readings sign by sign. */
function compareSigns(file: Reading, source: Reading): Difference | undefined {
  const numbers = numbersIn(source.signs);
  let [at, to] = [0, 0];
  let begins = true;
  /** Where the paragraph of the file begins. */
  let start = 0;
  while (at < file.signs.length || to < source.signs.length) {
    if (begins) {
      const repaired = repairedNumber(file.signs, at, source.signs, to, numbers);
      at += repaired?.file ?? 0;
      to += repaired?.source ?? 0;
    }
    const [ofFile, ofSource] = [file.signs[at], source.signs[to]];
    begins = ofFile === PARAGRAPH;
    if (begins) start = at + 1;
    if (ofFile === ofSource) {
      at++;
      to++;
    } else if (ofFile === LOOSE) {
      at++;
      if (ofSource === PARAGRAPH || ofSource === ' ') to++;
    } else if (isStrandedMark(file, at, source, to)) {
      to += (ofFile ?? '').length - '[^]'.length;
      at++;
    } else if (ofSource === PARAGRAPH && isTorn(file.signs, start, source.signs, to)) {
      to++;
    } else {
      return {
        offset: file.offsets[at] ?? 0,
        sourceOffset: source.offsets[to] ?? 0,
        file: shown(file.signs, at),
        source: shown(source.signs, to),
      };
    }
  }
  return undefined;
}

/** The number of a paragraph, and where its first digit stands among the signs. */
interface PrintedNumber {
  at: number;
  number: number;
  /** How many signs it takes. */
  length: number;
}

/** The numbers before paragraphs, `1.`, in their order. */
function numbersIn(signs: readonly string[]): PrintedNumber[] {
  const starts = signs.flatMap((sign, index) => (sign === PARAGRAPH ? [index + 1] : []));
  return [0, ...starts].flatMap((at) => numberAt(signs, at) ?? []);
}

function numberAt(signs: readonly string[], at: number): PrintedNumber | undefined {
  const [label, digits] = /^(\d{1,4})\./.exec(signs.slice(at, at + 6).join('')) ?? [];
  return label && digits ? { at, number: Number(digits), length: label.length } : undefined;
}

/**
 * The one thing that a file may say otherwise than its source: the number of a paragraph that is misprinted there (154.
 * for 15., or 14 for 14.), where the source's own numbers before and after it leave one place between them.
 *
 * @param numbers - Those of the source.
 * @returns How many signs it takes in either.
 */
function repairedNumber(
  file: readonly string[],
  at: number,
  source: readonly string[],
  to: number,
  numbers: readonly PrintedNumber[],
): { file: number; source: number } | undefined {
  const written = numberAt(file, at);
  const [digits] = /^\d{1,4}\.?/.exec(source.slice(to, to + 6).join('')) ?? [];
  if (!written || !digits || digits === `${written.number}.`) return undefined;
  const before = numbers.findLast((number) => number.at < to);
  const after = numbers.find((number) => number.at > to);
  const isProved =
    before?.number === written.number - 1 &&
    after?.number === written.number + 1 &&
    (digits.endsWith('.') || digits === String(written.number));
  return isProved ? { file: written.length, source: digits.length } : undefined;
}

/**
 * Whether the source has the mark of a note as plain digits: behind punctuation and before a space (《协定》8 的), where
 * no number can stand, and of a note that the text has cited before.
 */
function isStrandedMark(file: Reading, at: number, source: Reading, to: number): boolean {
  const mark = file.signs[at] ?? '';
  const [, digits = ''] = /^\[\^(\d+)\]$/.exec(mark) ?? [];
  const end = to + digits.length;
  return (
    digits !== '' &&
    source.signs.slice(to, end).join('') === digits &&
    /^[》”，、；。：]$/.test(source.signs[to - 1] ?? '') &&
    (source.offsets[end] ?? 0) > (source.offsets[end - 1] ?? 0) + 1 &&
    file.signs.indexOf(mark) < at
  );
}

/**
 * Whether a numbered paragraph is torn in the source: it breaks off without punctuation, and what follows has no label.
 */
function isTorn(
  file: readonly string[],
  start: number,
  source: readonly string[],
  to: number,
): boolean {
  return (
    numberAt(file, start) !== undefined &&
    /^[\p{L}\p{N}]$/u.test(source[to - 1] ?? '') &&
    /^\p{Script=Han}$/u.test(source[to + 1] ?? '')
  );
}

function compareNotes(
  file: ReadonlyMap<number, Reading>,
  source: ReadonlyMap<number, Reading>,
  body: Reading,
): Difference | undefined {
  for (const number of [...new Set([...file.keys(), ...source.keys()])].sort((a, b) => a - b)) {
    const [ofFile, ofSource] = [file.get(number), source.get(number)];
    const found = compareSigns(ofFile ?? NOTHING, ofSource ?? NOTHING);
    if (!found) continue;
    return {
      ...found,
      ...(!ofFile && { offset: body.offsets.at(-1) ?? 0, file: '' }),
    };
  }
  return undefined;
}

const NOTHING: Reading = { signs: [], offsets: [0] };
