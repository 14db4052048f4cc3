import type { Quotation, Subparagraph } from '../../core/resolution/model.ts';
import type { Entry } from './entries.ts';
import type { Findings } from './findings.ts';
import { Lists } from './lists.ts';
import type { Phrasing } from './phrasing.ts';

/**
 * Where quoted paragraphs end that begin at an entry.
 *
 * They follow a colon, and begin with a quotation mark; or they have numbers out of turn, as the articles of a statute
 * have, until the number that is due.
 *
 * @param before - The words before them.
 * @param due - The number of the next paragraph that is none of them.
 * @returns The index of the entry behind them; that of the first where nothing is quoted.
 */
export function quotationEnd(
  entries: readonly Entry[],
  index: number,
  before: string,
  due: number,
): number {
  const first = entries[index];
  if (first?.type !== 'paragraph' || !/[：:]$/.test(before)) return index;
  const isDue = (entry: Entry | undefined) =>
    entry?.type === 'paragraph' && entry.label?.kind === 'number' && entry.label.number === due;
  const isOpening = first.words.startsWith('“') && !first.label;
  if (isOpening) {
    let quoted = index;
    for (let at = index; at < Math.min(entries.length, index + MOST); at++) {
      const entry = entries[at];
      if (entry?.type !== 'paragraph' || isDue(entry)) break;
      if (/”[，。；;.]?$/.test(entry.words)) {
        quoted = at + 1;
        const next = entries[at + 1];
        if (!(next?.type === 'paragraph' && !next.label && next.words.startsWith('“'))) break;
      }
    }
    return quoted;
  }
  const number = numberOf(first) ?? (first.label ? undefined : numberOf(entries[index + 1]));
  if (number === undefined || number === 1 || number === due) return index;
  let end = index;
  while (end < index + MOST && entries[end]?.type === 'paragraph' && !isDue(entries[end])) end++;
  const behind = entries[end];
  // Without the number that is due, a heading or a rule, nothing tells that they are quoted.
  return behind && (behind.type !== 'paragraph' || isDue(behind)) ? end : index;
}

/** No resolution quotes as many paragraphs. */
const MOST = 300;

function numberOf(entry: Entry | undefined): number | undefined {
  return entry?.type === 'paragraph' && entry.label?.kind === 'number'
    ? entry.label.number
    : undefined;
}

/** Read quoted paragraphs. */
export function readQuotation(
  entries: readonly Entry[],
  findings: Findings,
  phrasing: Phrasing,
): Quotation {
  const children: Quotation['children'] = [];
  const below: Subparagraph[] = [];
  let lists = new Lists(findings, phrasing, 'annex');
  let owner: { below: Subparagraph['below'] } = { below };
  const flush = () => {
    children.push(...below.splice(0));
  };
  for (const entry of entries) {
    if (entry.type !== 'paragraph') continue;
    const { label, position, pieces } = entry;
    if (label?.kind === 'item') {
      lists.add(owner, entry, label.text);
      continue;
    }
    flush();
    const words = phrasing.read(pieces, 'item', position);
    if (label) {
      const item: Subparagraph = {
        type: 'subparagraph',
        id: '',
        depth: 0,
        number: label.number,
        label: label.text,
        children: words,
        below: [],
        position,
      };
      children.push(item);
      owner = item;
      lists = new Lists(findings, phrasing, 'annex');
    } else {
      children.push({ type: 'continuation', children: words, position });
      owner = { below };
    }
  }
  flush();
  const [first] = entries;
  return {
    type: 'quotation',
    id: '',
    children,
    position: first?.position ?? { line: 1, column: 1 },
  };
}
