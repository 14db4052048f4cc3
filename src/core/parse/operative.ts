import type * as mdast from 'mdast';
import type { OperativeParagraph, Subparagraph } from '../resolution/model.ts';
import type { Footnotes } from './footnotes.ts';
import { checkIndent } from './characters.ts';
import { checkStart, markupName, offsetOf } from './nodes.ts';
import { readParagraph } from './paragraph.ts';
import { readPhrasing } from './phrasing.ts';
import type { Rule } from './rules.ts';
import type { Source } from './source.ts';

/**
 * Read a list of operative paragraphs.
 *
 * @param previous - Number of the paragraph before the list, when another list went before.
 */
export function readOperativeParagraphs(
  source: Source,
  list: mdast.List,
  footnotes: Footnotes,
  previous = 0,
): OperativeParagraph[] {
  return readItems(source, list, 'operative-number', previous).map(({ item, number }) => {
    const [paragraph, sublist] = readItem(source, item);
    return {
      type: 'operativeParagraph',
      number,
      children: paragraph ? readParagraph(source, paragraph, footnotes) : [],
      subparagraphs: sublist ? readSubparagraphs(source, sublist, footnotes, 1) : [],
      position: source.pointAt(offsetOf(item)),
    };
  });
}

function readSubparagraphs(
  source: Source,
  list: mdast.List,
  footnotes: Footnotes,
  depth: Subparagraph['depth'],
): Subparagraph[] {
  return readItems(source, list, 'subparagraph-number').map(({ item, number }) => {
    const [paragraph, sublist] = readItem(source, item);
    const children = paragraph ? readPhrasing(source, paragraph, footnotes) : [];
    if (sublist && depth === 2) {
      source.report('subparagraph-depth', offsetOf(sublist), 'The list is a third level.');
    }
    return {
      type: 'subparagraph',
      depth,
      number,
      children,
      subparagraphs: sublist && depth === 1 ? readSubparagraphs(source, sublist, footnotes, 2) : [],
      position: source.pointAt(offsetOf(item)),
    };
  });
}

/** Read the printed numbers of a list, of which Markdown itself keeps only the first. */
function readItems(
  source: Source,
  list: mdast.List,
  rule: Rule,
  previous = 0,
): { item: mdast.ListItem; number: number }[] {
  let due = previous + 1;
  return list.children.map((item) => {
    const offset = offsetOf(item);
    const [printed = ''] = /^\S*/.exec(source.text.slice(offset)) ?? [];
    if (rule === 'operative-number') checkIndent(source, item);
    const number = Number.parseInt(printed, 10);
    if (printed !== `${due}.`) {
      source.report(rule, offset, `The number ${printed} stands where ${due}. is due.`);
    }
    due = number + 1;
    return { item, number };
  });
}

/** The text of an item and the list below it. */
function readItem(
  source: Source,
  item: mdast.ListItem,
): [mdast.Paragraph | undefined, mdast.List | undefined] {
  let paragraph: mdast.Paragraph | undefined;
  let list: mdast.List | undefined;
  if (typeof item.checked === 'boolean') {
    source.report('unsupported', offsetOf(item), 'The brackets became a box to tick.');
  }
  for (const child of item.children) {
    if (child.type === 'paragraph' && !paragraph && !list) {
      paragraph = child;
    } else if (child.type === 'list' && child.ordered && paragraph && !list) {
      list = child;
    } else {
      source.report(
        'unsupported',
        offsetOf(child),
        `${markupName(child)} has no place below a number.`,
      );
    }
  }
  if (paragraph) checkStart(source, item, paragraph);
  else source.report('paragraph-empty', offsetOf(item), 'The paragraph has a number and no text.');
  return [paragraph, list];
}
