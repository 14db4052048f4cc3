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
  return subjects
    .map((subject) => subject.trim().toUpperCase())
    .sort()
    .join(', ');
}

/** Compare two readings sign by sign. */
function compareSigns(file: Reading, source: Reading): Difference | undefined {
  const numbers = numbersIn(source.signs);
  let [at, to] = [0, 0];
  let begins = true;
  while (at < file.signs.length || to < source.signs.length) {
    if (begins) {
      const label = repairedLabel(file.signs, at, numbers, to);
      if (label) {
        at += label.file;
        to += label.source;
      }
    }
    const [ofFile, ofSource] = [file.signs[at], source.signs[to]];
    begins = ofFile === PARAGRAPH;
    if (ofFile === ofSource) {
      at++;
      to++;
    } else if (ofFile === LOOSE) {
      at++;
      if (ofSource === PARAGRAPH || ofSource === ' ') to++;
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

/** A number before a paragraph, by the place of its first digit among the signs. */
type Numbers = Map<number, { number: number; length: number; before?: number; after?: number }>;

/** The numbers before paragraphs, each with those before and after it. */
function numbersIn(signs: readonly string[]): Numbers {
  const numbers: Numbers = new Map();
  let begins = true;
  let last: { number: number; after?: number } | undefined;
  for (const [index, sign] of signs.entries()) {
    const label = begins ? numberAt(signs, index) : undefined;
    if (label) {
      const entry = { ...label, ...(last && { before: last.number }) };
      if (last) last.after = label.number;
      numbers.set(index, entry);
      last = entry;
    }
    begins = sign === PARAGRAPH;
  }
  return numbers;
}

function numberAt(
  signs: readonly string[],
  at: number,
): { number: number; length: number } | undefined {
  const [label, digits] = /^(\d{1,4})\./.exec(signs.slice(at, at + 6).join('')) ?? [];
  return label && digits ? { number: Number(digits), length: label.length } : undefined;
}

/**
 * The one thing that a file may say otherwise than its source: a number of a paragraph that is misprinted (154 for 15),
 * where the source's own numbers before and after it leave one place between them.
 *
 * @returns How long both labels are.
 */
function repairedLabel(
  signs: readonly string[],
  at: number,
  numbers: Numbers,
  to: number,
): { file: number; source: number } | undefined {
  const printed = numbers.get(to);
  const written = printed && numberAt(signs, at);
  if (!printed || !written || printed.number === written.number) return undefined;
  const isProved = printed.before === written.number - 1 && printed.after === written.number + 1;
  return isProved ? { file: written.length, source: printed.length } : undefined;
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
