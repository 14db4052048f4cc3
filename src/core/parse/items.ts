import type * as mdast from 'mdast';
import { labelOf, labelsAfter, opensList } from '../resolution/chinese.ts';
import type {
  BelowContent,
  Continuation,
  PhrasingContent,
  Quotation,
  Subparagraph,
} from '../resolution/model.ts';
import type { Footnotes } from './footnotes.ts';
import { checkStart, markupName, offsetOf } from './nodes.ts';
import { readPhrasing } from './phrasing.ts';
import type { Source } from './source.ts';
import { readTable, readTableNote } from './table.ts';

/** How deep lists go below a paragraph: (a) and (一) in a resolution; some annexes go on. */
const DEEPEST = { body: 2, annex: 4 };

/** The text of an item and what stands below it. */
export interface Item {
  children: PhrasingContent[];
  below: BelowContent[];
}

/** Where a list stands. */
interface ListPlace {
  /** 1 directly below a paragraph. */
  depth: number;
  isAnnex: boolean;
  /** What stands in the same paragraph before the list, which may go on with the numbers of another. */
  before: readonly BelowContent[];
}

/** Read an item that is a paragraph of the resolution. */
export function readNumberedItem(
  source: Source,
  item: mdast.ListItem,
  footnotes: Footnotes,
  isAnnex: boolean,
): Item {
  return readItem(source, item, footnotes, { depth: 0, isAnnex });
}

/** Read items with printed labels, or without any. */
export function readBulletItems(
  source: Source,
  items: readonly mdast.ListItem[],
  footnotes: Footnotes,
  place: ListPlace,
): Subparagraph[] {
  const { depth, before } = place;
  let last = lastOf(before);
  return items.map((item) => {
    const offset = offsetOf(item);
    const label = labelOf(source.textOf(item)) ?? '';
    checkLabel(source, label, offset, last?.label);
    const inner = label ? innerItem(item) : undefined;
    const skip = label && !inner ? label.length + 1 : 0;
    const read = readItem(source, inner ?? item, footnotes, place, skip);
    const number = (last?.number ?? 0) + 1;
    const position = source.pointAt(offset);
    last = { type: 'subparagraph', id: '', depth, number, label, ...read, position };
    return last;
  });
}

/**
 * The item that Markdown makes of a label such as `1.`, below the one that it makes of the bullet before it: `- 1. 开幕`.
 * What stands below either is put together.
 */
function innerItem(item: mdast.ListItem): mdast.ListItem | undefined {
  const [list, ...rest] = item.children;
  if (list?.type !== 'list') return undefined;
  const [inner, ...others] = list.children;
  if (!inner || others.length > 0) return undefined;
  return { ...inner, children: [...inner.children, ...rest] };
}

/** Labels count on in a list; the first one of a list opens it, or goes on with the list before. */
function checkLabel(source: Source, label: string, offset: number, previous?: string): void {
  if (!label) return;
  const due = previous ? labelsAfter(previous) : [];
  const isDue = previous
    ? due.length === 0 || due.includes(label) || opensList(label)
    : opensList(label);
  if (isDue) return;
  const reason = previous
    ? `The label ${label} stands after ${previous}, where ${due.join(' or ')} is due.`
    : `The label ${label} opens a list.`;
  source.report('subparagraph-label', offset, reason);
}

/** Read items that Markdown numbers, of which it keeps only the first number. */
function readOrderedItems(
  source: Source,
  list: mdast.List,
  footnotes: Footnotes,
  place: ListPlace,
): Subparagraph[] {
  const { depth, before } = place;
  let due = (lastOf(before)?.number ?? 0) + 1;
  return list.children.map((item, index) => {
    const offset = offsetOf(item);
    const [printed = ''] = /^\S*/.exec(source.text.slice(offset, offset + 20)) ?? [];
    const number = Number.parseInt(printed, 10);
    if (index === 0 && number === 1) due = 1;
    if (printed !== `${due}.`) {
      const reason = `The number ${printed} stands where ${due}. is due.`;
      source.report('subparagraph-number', offset, reason);
    }
    due = number + 1;
    const read = readItem(source, item, footnotes, place);
    const position = source.pointAt(offset);
    return { type: 'subparagraph', id: '', depth, number, ...read, position };
  });
}

/** Read quoted paragraphs with numbers, which begin where the quotation does. */
function readQuotedItems(source: Source, list: mdast.List, footnotes: Footnotes): Subparagraph[] {
  return list.children.map((item) => {
    const offset = offsetOf(item);
    const [label = ''] = /^\S*/.exec(source.text.slice(offset, offset + 20)) ?? [];
    const number = Number.parseInt(label, 10);
    if (label !== `${number}.`) {
      const reason = `The number ${label} is not written ${number}.`;
      source.report('subparagraph-number', offset, reason);
    }
    const read = readItem(source, item, footnotes, { depth: 0, isAnnex: true });
    const position = source.pointAt(offset);
    return { type: 'subparagraph', id: '', depth: 0, number, label, ...read, position };
  });
}

function readItem(
  source: Source,
  item: mdast.ListItem,
  footnotes: Footnotes,
  { depth, isAnnex }: Pick<ListPlace, 'depth' | 'isAnnex'>,
  skip = 0,
): Item {
  const [first, ...rest] = item.children;
  const below: BelowContent[] = [];
  if (typeof item.checked === 'boolean') {
    source.report('unsupported', offsetOf(item), 'The brackets became a box to tick.');
  }
  if (first?.type !== 'paragraph') {
    const reason = 'The paragraph has a number and no text.';
    source.report('paragraph-empty', offsetOf(item), reason);
    if (first) rest.unshift(first);
  }
  const children =
    first?.type === 'paragraph'
      ? readPhrasing(source, first, { footnotes, hasPhrases: true, skip })
      : [];
  if (first?.type === 'paragraph') checkStart(source, item, first);
  for (const child of rest) {
    const place: ListPlace = { depth: depth + 1, isAnnex, before: below };
    switch (child.type) {
      case 'list':
        if (depth >= (isAnnex ? DEEPEST.annex : DEEPEST.body)) {
          const reason = `The list is on level ${depth + 1}.`;
          source.report('subparagraph-depth', offsetOf(child), reason);
        }
        below.push(
          ...(child.ordered
            ? readOrderedItems(source, child, footnotes, place)
            : readBulletItems(source, child.children, footnotes, place)),
        );
        break;
      case 'paragraph':
        if (below.length === 0) {
          const reason = 'A further paragraph has no place directly below a number.';
          source.report('unsupported', offsetOf(child), reason);
        }
        below.push(readContinuation(source, child, footnotes));
        break;
      case 'table':
        below.push(readTable(source, child, footnotes));
        break;
      case 'blockquote':
        below.push(readQuotation(source, child, footnotes));
        break;
      default:
        if (child.type !== 'footnoteDefinition' || !readTableNote(source, child, footnotes)) {
          const reason = `${markupName(child)} has no place below a number.`;
          source.report('unsupported', offsetOf(child), reason);
        }
    }
  }
  return { children, below };
}

/** Read quoted paragraphs. */
export function readQuotation(
  source: Source,
  node: mdast.Blockquote,
  footnotes: Footnotes,
): Quotation {
  const children: Quotation['children'] = [];
  for (const child of node.children) {
    if (child.type === 'paragraph') {
      children.push(readContinuation(source, child, footnotes));
    } else if (child.type === 'list') {
      const place: ListPlace = { depth: 1, isAnnex: true, before: children.filter(isSubparagraph) };
      children.push(
        ...(child.ordered
          ? readQuotedItems(source, child, footnotes)
          : readBulletItems(source, child.children, footnotes, place)),
      );
    } else {
      const reason = `${markupName(child)} has no place in a quotation.`;
      source.report('unsupported', offsetOf(child), reason);
    }
  }
  return { type: 'quotation', id: '', children, position: source.pointAt(offsetOf(node)) };
}

/** Read a paragraph that goes on after what stands below its first words. */
export function readContinuation(
  source: Source,
  node: mdast.Paragraph,
  footnotes: Footnotes,
): Continuation {
  return {
    type: 'continuation',
    children: readPhrasing(source, node, { footnotes, hasPhrases: true }),
    position: source.pointAt(offsetOf(node)),
  };
}

/** The last item of the list before, with which a list may go on. */
function lastOf(before: readonly BelowContent[]): Subparagraph | undefined {
  return before.findLast(isSubparagraph);
}

function isSubparagraph(child: { type: string }): child is Subparagraph {
  return child.type === 'subparagraph';
}
