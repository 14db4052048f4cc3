/**
 * The ids of places in a resolution: given here, read here. An id is a fragment without its `#`, and what stands
 * between the slashes of a page's address, with a dot for each slash.
 *
 * | id | place |
 * | --- | --- |
 * | `pp6`, `op3`, `u1` | preambular, operative, unnumbered paragraph |
 * | `op3a`, `op3a1`, `op11.1` | sub-paragraph, by its label |
 * | `t1` | table |
 * | `b`, `b.op20` | part B, and a paragraph of it |
 * | `s2`, `s2a`, `s2_1`, `h3` | section 二, A and 1 below it, the third heading without a label |
 * | `s2.op3` | a paragraph of a section whose numbers start again |
 * | `annex`, `annex2`, `annex.p3`, `annex.art3` | annexes, their numbered paragraphs and articles |
 * | `record`, `closing` | the data above the text, the closing lines |
 * | `fn1`, `fnref1-2` | note 1, and the second reference to it |
 *
 * Where a document gives two places one id, the second has `-2` behind it, as references to notes do.
 */
import { alphabetic, itemKey, labelKey } from './resolution/chinese.ts';
import type {
  BelowContent,
  Division,
  FlowContent,
  FootnoteReference,
  Paragraph,
  Quotation,
  Subparagraph,
} from './resolution/model.ts';

/** How the id of a place begins, before its number. */
const PREFIXES = {
  preambularParagraph: 'pp',
  operativeParagraph: 'op',
  unnumberedParagraph: 'u',
  annexParagraph: 'p',
  table: 't',
  quotation: 'q',
  footnote: 'fn',
} as const;

/** The ids of what search finds outside of the text: the title, the data above it, the closing lines below it. */
export const TITLE = 'title';
export const RECORD = 'record';
export const CLOSING = 'closing';

/** What an id names. */
export interface PlaceKey {
  type: keyof typeof PREFIXES | 'division';
  /** As printed or counted; 0 for a division, which its own name tells. */
  number: number;
  /** The divisions in which it stands, outermost first, by the last part of their ids: `annex`, `art3`. */
  within: string[];
}

/**
 * Read the id of a paragraph, table, quotation, footnote or division.
 *
 * @returns What it names; nothing when it is another id, such as that of a sub-paragraph.
 */
export function readId(id: string): PlaceKey | undefined {
  const segments = id.split('.');
  const own = segments.pop() ?? '';
  if (!segments.every((segment) => DIVISION.test(segment))) return undefined;
  const [, prefix, digits] = PLACE.exec(own) ?? [];
  const [type] = Object.entries(PREFIXES).find(([, written]) => written === prefix) ?? [];
  if (type) return { type: type as PlaceKey['type'], number: Number(digits), within: segments };
  if (!DIVISION.test(own)) return undefined;
  return { type: 'division', number: 0, within: [...segments, own] };
}

const PLACE = /^(pp|op|u|p|t|q|fn)([1-9]\d{0,5})(?:-\d+)?$/;
const DIVISION =
  /^(?:[a-z]|annex[a-z\d]*|art[a-z\d]*|s[a-z\d][a-z\d_]*(?:-\d+[a-z_][a-z\d_]*)*|h\d[a-z\d_]*)(?:-\d+)?$/;

/** Whether an id names a paragraph, which may stand at an end of a range. */
export function isParagraphId(id: string): boolean {
  return PARAGRAPHS.includes(readId(id)?.type ?? 'division');
}

const PARAGRAPHS: PlaceKey['type'][] = [
  'preambularParagraph',
  'operativeParagraph',
  'unnumberedParagraph',
  'annexParagraph',
];

/** The id of a place of the main text, or of a division of it. */
export function placeId(
  type: keyof typeof PREFIXES,
  number: number,
  within: string[] = [],
): string {
  return [...within, `${PREFIXES[type]}${number}`].join('.');
}

/** The id of a heading in a list of resolutions: `n101` for the numbers from 101 on, `m12` for December, `s64`. */
export function groupId(kind: 'number' | 'month' | 'session', key: string): string {
  return kind.charAt(0) + key;
}

/** Whether a place stands in an annex. */
export function isInAnnex(id: string): boolean {
  return /(?:^|\.)annex/.test(id);
}

/** What of a resolution has been given an id, and what is counted where nothing is printed. */
interface Scope {
  /** What stands before the dot in the ids of this scope; empty in the main text. */
  prefix: string;
  preambular: number;
  unnumbered: number;
  tables: number;
  quotations: number;
  headings: { count: number };
}

/**
 * Give every place of a resolution its id, and the paragraphs that print leaves unnumbered their numbers.
 *
 * Numbers start again with each part, annex and article, and with each section where the document does so.
 */
export function assignIds(children: readonly FlowContent[]): void {
  const taken = new Map<string, number>();
  const unique = (id: string) => {
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };

  const inScope = (prefix: string): Scope => ({
    prefix,
    preambular: 0,
    unnumbered: 0,
    tables: 0,
    quotations: 0,
    headings: { count: 0 },
  });
  const within = ({ prefix }: Scope, id: string) => unique(prefix ? `${prefix}.${id}` : id);

  const below = (parent: Paragraph | Subparagraph, scope: Scope) => {
    for (const child of parent.below) visitBelow(child, parent, scope);
  };
  const quotation = (quoting: Quotation, scope: Scope) => {
    quoting.id = within(scope, `${PREFIXES.quotation}${++scope.quotations}`);
    for (const child of quoting.children) visitBelow(child, quoting, scope);
  };
  const visitBelow = (child: BelowContent, parent: { id: string }, scope: Scope) => {
    if (child.type === 'subparagraph') {
      child.id = unique(parent.id + subparagraphSuffix(parent.id, child));
      below(child, scope);
    } else if (child.type === 'table') {
      child.id = within(scope, `${PREFIXES.table}${++scope.tables}`);
    } else if (child.type === 'quotation') {
      quotation(child, scope);
    }
  };

  const divisionId = (division: Division, parent: Division | undefined, scope: Scope): string => {
    const key = labelKey(division.label);
    switch (division.type) {
      case 'part':
        return unique(division.label.slice(0, 1).toLowerCase());
      case 'annex': {
        // The first of several may be printed without a number of its own.
        const count = (annexes.get(scope.prefix) ?? 0) + 1;
        annexes.set(scope.prefix, count);
        return within(scope, `annex${key || (count === 1 ? '' : count)}`);
      }
      case 'article':
        return within(scope, `art${key}`);
      case 'section':
        if (!key) return within(scope, `h${++scope.headings.count}`);
        return parent?.type === 'section' && isSectionId(parent.id)
          ? unique(parent.id + (/\d$/.test(parent.id) && /^\d/.test(key) ? `_${key}` : key))
          : within(scope, `s${key}`);
    }
  };
  const annexes = new Map<string, number>();

  const visit = (nodes: readonly FlowContent[], scope: Scope, parent?: Division) => {
    const isRestarting = startsAgain(nodes);
    for (const node of nodes) {
      switch (node.type) {
        case 'preambularParagraph':
          node.number = ++scope.preambular;
          break;
        case 'unnumberedParagraph':
          node.number = ++scope.unnumbered;
          break;
        case 'table':
          node.id = within(scope, `${PREFIXES.table}${++scope.tables}`);
          continue;
        case 'quotation':
          quotation(node, scope);
          continue;
        case 'operativeParagraph':
        case 'annexParagraph':
          break;
        case 'part':
        case 'section':
        case 'article':
        case 'annex': {
          node.id = divisionId(node, parent, scope);
          const isScope = node.type !== 'section' || (isRestarting && restarts(node));
          visit(node.children, isScope ? inScope(node.id) : scope, node);
          continue;
        }
        default:
          continue;
      }
      node.id = within(scope, `${PREFIXES[node.type]}${node.number}`);
      below(node, scope);
    }
  };
  visit(children, inScope(''));
}

/** Whether an id is that of a section with a label, below which others go on with it. */
function isSectionId(id: string): boolean {
  return /(?:^|\.)s[^.]+$/.test(id);
}

/** Whether the numbers of one of several sections start again. */
function startsAgain(nodes: readonly FlowContent[]): boolean {
  const numbers = nodes.flatMap((node) => {
    if (node.type === 'section') return numbersIn(node.children).slice(0, 1);
    return 'number' in node && node.type !== 'preambularParagraph' ? [node.number] : [];
  });
  return numbers.filter((number) => number === 1).length > 1;
}

/** Whether a section counts for itself: from 1, or without numbers at all. */
function restarts(section: Division): boolean {
  const [first = 1] = numbersIn(section.children);
  return first === 1;
}

/** The printed numbers of paragraphs, in the order of the document. */
function numbersIn(nodes: readonly FlowContent[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'operativeParagraph' || node.type === 'annexParagraph') return [node.number];
    return 'title' in node ? numbersIn(node.children) : [];
  });
}

/** What a sub-paragraph adds to the id of what holds it: `a`, `1`, and with a dot where it would run into it. */
function subparagraphSuffix(parentId: string, { depth, number, label }: Subparagraph): string {
  const key = itemKey(label ?? (depth === 1 ? `(${alphabetic(number)})` : `(${number})`));
  if (!key) return `.u${number}`;
  const isDigit = (text: string) => /^\d$/.test(text);
  return isDigit(parentId.slice(-1)) === isDigit(key.slice(0, 1)) ? `.${key}` : key;
}

/** `fn1`. */
export function footnoteId({ number }: Pick<FootnoteReference, 'number'>): string {
  return `fn${number}`;
}

/** `fnref1` for the first reference to note 1, `fnref1-2` for the second. */
export function footnoteReferenceId({
  number,
  occurrence,
}: Omit<FootnoteReference, 'type'>): string {
  return occurrence === 1 ? `fnref${number}` : `fnref${number}-${occurrence}`;
}
