import type { Root } from 'mdast';
import { type Document, isMap, isScalar, type Node, parseDocument } from 'yaml';
import { subjectSlug } from '../library/subject-slug.ts';
import { committees } from '../resolution/committees.ts';
import type { Resolution } from '../resolution/model.ts';
import { symbolParts } from '../resolution/symbol.ts';
import { checkSpaces } from './characters.ts';
import { LONGEST_PARAGRAPH } from './limits.ts';
import { type Rule, rules } from './rules.ts';
import type { Source } from './source.ts';

/** The fields of the front matter. */
export type FrontMatter = Omit<Resolution, 'type' | 'children' | 'footnotes'>;

/** The same, with the place where the note on the symbol is named. */
export interface ReadFrontMatter extends FrontMatter {
  symbolNoteAt: { label: string; offset: number } | undefined;
}

/** A value as it is written, and where, in UTF-16 code units. */
interface Value {
  value: string;
  offset: number;
}

/** A field of the content file. */
interface Field {
  /** What a value lacks to be one of this field; nothing when it is. */
  check: (value: string) => string | undefined;
  isRequired?: true;
  /** Whether the value is a map or a list of YAML, in one line. */
  isFlow?: true;
}

/** A rule for values that have one form only. */
const form = (pattern: RegExp, what: string) => (value: string) =>
  pattern.test(value) ? undefined : `${quote(value)} is not ${what}.`;

const words = (value: string) => (value ? undefined : 'The value is empty.');

/** `{ for: 169, against: 2, abstaining: 5 }` */
const VOTE =
  /^\{ ?for: (0|[1-9]\d{0,2}), against: (0|[1-9]\d{0,2}), abstaining: (0|[1-9]\d{0,2}) ?\}$/;

const COMMITTEE = new RegExp(`^(?:${committees.join('|')})$`);

/** `[ HUMAN RIGHTS, INTERNATIONAL COOPERATION ]`, in which a comma parts two subjects. */
const SUBJECTS = /^\[ ?[^\s[\]{},"'#:][^[\]{}"#:]*(?<! |') ?\]$/;

const isSubjects = form(SUBJECTS, 'a list, such as [ HUMAN RIGHTS, PEACE ]');

/** Each subject has an address, which is made of its letters and digits. */
function subjectsFault(value: string): string | undefined {
  const nameless = readSubjects(value).find((subject) => !subjectSlug(subject));
  if (nameless === undefined) return isSubjects(value);
  return isSubjects(value) ?? `${quote(nameless)} is no subject.`;
}

function readSubjects(value: string): string[] {
  return value
    .slice(1, -1)
    .split(',')
    .map((subject) => subject.trim());
}

const fields = {
  symbol: {
    check: symbolFault,
    isRequired: true,
  },
  title: { check: (value) => (value ? undefined : 'The title is empty.'), isRequired: true },
  symbolNote: { check: form(/^[1-9]\d{0,2}$/, 'the number of a note') },
  adopted: {
    check: dateFault,
    isRequired: true,
  },
  meeting: { check: form(/^[1-9]\d{0,4}$/, 'the number of a meeting') },
  resumed: { check: form(/^true$/, 'true') },
  closing: { check: form(/^(?:date|meeting)-first$/, 'date-first or meeting-first') },
  language: { check: form(/^zh$/, 'a language of the library'), isRequired: true },
  agendaItem: { check: words },
  committee: { check: form(COMMITTEE, 'the number of a main committee or plenary') },
  committeeReport: { check: words },
  draft: { check: words },
  vote: {
    check: form(VOTE, 'a vote, such as { for: 169, against: 2, abstaining: 5 }'),
    isFlow: true,
  },
  subjects: { check: subjectsFault, isFlow: true },
} satisfies Record<string, Field>;

type FieldName = keyof typeof fields;

/**
 * Read the YAML front matter of a content file.
 *
 * @returns The fields, with empty values where a fault was reported; `undefined` when there is no front matter.
 */
export function readFrontMatter(source: Source, tree: Root): ReadFrontMatter | undefined {
  const [node] = tree.children;
  if (node?.type !== 'yaml') {
    source.report('front-matter-missing', 0, missing(source.text));
    return undefined;
  }
  const offset = source.text.indexOf('\n') + 1;
  const values = readFields({ source, start: offset, yaml: node.value });
  const value = (name: FieldName) => values.get(name)?.value;
  const [, ...votes] = VOTE.exec(value('vote') ?? '') ?? [];
  const [inFavour = 0, against = 0, abstaining = 0] = votes.map(Number);
  const note = values.get('symbolNote');
  const known = <Name extends FieldName>(...names: Name[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const known = value(name);
        return known === undefined ? [] : [[name, known]];
      }),
    ) as Partial<Record<Name, string>>;
  return {
    symbol: value('symbol') ?? '',
    title: value('title') ?? '',
    ...(note && { symbolNote: Number(note.value) }),
    adopted: value('adopted') ?? '',
    ...(values.has('meeting') && { meeting: Number(value('meeting')) }),
    ...(values.has('resumed') && { resumed: true }),
    ...(known('closing') as Pick<Resolution, 'closing'>),
    language: 'zh',
    record: {
      ...known('agendaItem', 'committeeReport', 'draft'),
      ...(known('committee') as Pick<Resolution['record'], 'committee'>),
      ...(votes.length > 0 && { vote: { for: inFavour, against, abstaining } }),
      ...(values.has('subjects') && { subjects: readSubjects(value('subjects') ?? '') }),
    },
    symbolNoteAt: note && { label: note.value, offset: note.offset },
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
function readFields(block: Block): Map<FieldName, Value> {
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
  const values = new Map<FieldName, Value>();
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
  for (const [name, { isRequired }] of Object.entries<Field>(fields)) {
    if (!isRequired || values.has(name as FieldName)) continue;
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
  name: FieldName,
  { node, nameEnd }: { node: Node | null; nameEnd: number },
): Value {
  const [, before = '', written = ''] = /^(:[ ]*)(.*)/.exec(yaml.slice(nameEnd)) ?? [];
  const at = start + nameEnd + before.length;
  const field: Field = fields[name];
  const value = field.isFlow ? written.trimEnd() : isScalar(node) ? String(node.value) : '';
  const isPlain = before !== '' && [value, `"${value}"`, `'${value}'`].includes(written.trimEnd());
  if (!isPlain) {
    const reason = `The value of "${name}" is not written out as plain words on one line.`;
    source.report('front-matter-syntax', at, reason);
    return { value, offset: at };
  }
  const reason = field.check(value);
  const rule: Rule = Object.hasOwn(rules, name) ? (name as Rule) : 'front-matter-value';
  if (reason) source.report(rule, value ? at : start + nameEnd - name.length, reason);
  const first = at + written.indexOf(value);
  checkSpaces(
    source,
    value,
    Array.from({ length: value.length }, (_, index) => first + index),
  );
  return { value, offset: at };
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}

function symbolFault(value: string): string | undefined {
  if (symbolParts(value)) return undefined;
  return `${quote(value)} is not the symbol of a resolution.`;
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
