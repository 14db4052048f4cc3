import type { Root } from 'mdast';
import { type Document, isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { Resolution } from '../resolution/model.ts';
import { isOtherSymbol, symbolParts } from '../resolution/symbol.ts';
import { checkSpaces } from './characters.ts';
import { LONGEST_PARAGRAPH } from './limits.ts';
import type { Source } from './source.ts';

/** The fields of the front matter. */
export type FrontMatter = Pick<Resolution, 'symbol' | 'title' | 'adopted' | 'meeting' | 'language'>;

type Field = keyof FrontMatter;

/** For each field, what its value lacks to be one; nothing when it is. */
const fields: Record<Field, (value: string) => string | undefined> = {
  symbol: symbolFault,
  title: (value) => (value ? undefined : 'The title is empty.'),
  adopted: dateFault,
  meeting: (value) =>
    /^[1-9]\d{0,4}$/.test(value) ? undefined : `${quote(value)} is not the number of a meeting.`,
  language: (value) =>
    value === 'zh' ? undefined : `${quote(value)} is not a language of the library.`,
};

/**
 * Read the YAML front matter of a content file.
 *
 * @returns The fields, with empty values where a fault was reported; `undefined` when there is no front matter.
 */
export function readFrontMatter(source: Source, tree: Root): FrontMatter | undefined {
  const [node] = tree.children;
  if (node?.type !== 'yaml') {
    source.report('front-matter-missing', 0, missing(source.text));
    return undefined;
  }
  const offset = source.text.indexOf('\n') + 1;
  const values = readFields({ source, start: offset, yaml: node.value });
  return {
    symbol: values.get('symbol') ?? '',
    title: values.get('title') ?? '',
    adopted: values.get('adopted') ?? '',
    meeting: Number(values.get('meeting')),
    language: 'zh',
  };
}

function missing(text: string): string {
  if (!text.trim()) return 'The file is empty.';
  return text.startsWith('---')
    ? 'The front matter is opened but not closed.'
    : 'The file does not begin with front matter.';
}

/** The lines between the fences of a front matter. */
interface Block {
  source: Source;
  /** Where they start in the source, in UTF-16 code units; offsets within the YAML count from there. */
  start: number;
  yaml: string;
}

/** Read the mapping. */
function readFields(block: Block): Map<string, string> {
  const { source, start, yaml } = block;
  if (yaml.length > LONGEST_PARAGRAPH) {
    const reason = `The front matter is ${yaml.length} characters long.`;
    source.report('paragraph-length', start, reason);
    return new Map();
  }
  // The failsafe schema leaves every value the string that was written.
  const document: Document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    source.report(
      'front-matter-syntax',
      start + pos[0],
      `The front matter is not YAML: ${message}.`,
    );
  }
  const values = new Map<string, string>();
  const before = source.faults.length;
  if (document.errors.length > 0) return values;
  if (!isMap<Node, Node | null>(document.contents)) {
    source.report('front-matter-syntax', start, 'The front matter is not a list of "name: value".');
    return values;
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = start + (key.range?.[0] ?? 0);
    if (!isField(name)) {
      source.report('front-matter-field', at, `The field ${quote(name)} is unknown.`);
      continue;
    }
    values.set(name, readValue(block, name, { node: value, nameEnd: key.range?.[1] ?? 0 }));
  }
  for (const name of Object.keys(fields).filter((name) => !values.has(name))) {
    source.report('front-matter-field', 0, `The field ${quote(name)} is missing.`);
  }
  checkFieldLines(block, source.faults.length > before);
  return values;
}

/**
 * Report every line that is more than a field: YAML would drop a comment, a tag or a brace without a word.
 *
 * @param isFaulty - Whether a field is reported already; an indented line then goes on with it.
 */
function checkFieldLines({ source, start, yaml }: Block, isFaulty: boolean): void {
  for (const { 0: line, index } of yaml.matchAll(/[^\r\n]+/g)) {
    if (/^[\w-]+:/.test(line) || (isFaulty && line.startsWith(' '))) continue;
    const reason = 'The line is not a plain "name: value".';
    source.report('front-matter-syntax', start + index, reason);
  }
}

/**
 * Read the value of a field, which is all that stands on the line after the name and the colon: YAML would drop a
 * comment there, and much else.
 *
 * @param nameEnd - Where the name ends in the YAML.
 */
function readValue(
  { source, start, yaml }: Block,
  name: Field,
  { node, nameEnd }: { node: Node | null; nameEnd: number },
): string {
  const value = isScalar(node) ? String(node.value) : '';
  const [, before = '', written = ''] = /^(:[ ]*)(.*)/.exec(yaml.slice(nameEnd)) ?? [];
  const at = start + nameEnd + before.length;
  const isPlain = before !== '' && [value, `"${value}"`, `'${value}'`].includes(written.trimEnd());
  if (!isPlain) {
    const reason = `The value of "${name}" is not written out as plain words on one line.`;
    source.report('front-matter-syntax', at, reason);
    return value;
  }
  const reason = fields[name](value);
  if (reason) source.report(name, value ? at : start + nameEnd - name.length, reason);
  const first = at + written.indexOf(value);
  checkSpaces(
    source,
    value,
    Array.from({ length: value.length }, (_, index) => first + index),
  );
  return value;
}

function isField(name: string): name is Field {
  return Object.hasOwn(fields, name);
}

function symbolFault(value: string): string | undefined {
  if (symbolParts(value)) return undefined;
  return isOtherSymbol(value)
    ? `${quote(value)} has a letter or is older than session 31, which the format does not take yet.`
    : `${quote(value)} is not the symbol of a resolution.`;
}

/** The first plenary meeting of the General Assembly. */
const FIRST_MEETING = '1946-01-10';

function dateFault(value: string): string | undefined {
  if (!isDate(value)) return `${quote(value)} is not a day of the calendar.`;
  return value < FIRST_MEETING
    ? `${quote(value)} is before the first meeting of the General Assembly, ${FIRST_MEETING}.`
    : undefined;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const quote = (value: string) => JSON.stringify(value);
