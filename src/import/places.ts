import { resolutionMarkdown } from '../core/export/markdown.ts';
import type { Resolution, SourcePoint } from '../core/resolution/model.ts';

/** Signs that no text has (Unicode keeps them for such use); between them stands the number of a node. */
const MARK = /\uFDD0(\d+)\uFDD1/g;

/**
 * For each line of a resolution's Markdown, where it comes from in the source: the last node that begins on it or
 * before it. What writes the Markdown is asked: the same resolution with a mark in the words of each node has the same
 * lines.
 *
 * @param resolution - With the places of its source.
 * @returns Places by line, from 0; that of front matter is the beginning of the source.
 */
export function sourcePlaces(resolution: Resolution): SourcePoint[] {
  const points: SourcePoint[] = [];
  const marked = markNodes(resolution, points) as Resolution;
  let last: SourcePoint = { line: 1, column: 1 };
  return resolutionMarkdown(marked)
    .split('\n')
    .map((line) => {
      const [first] = [...line.matchAll(MARK)].flatMap(([, index]) => points[Number(index)] ?? []);
      last = first ?? last;
      return last;
    });
}

/** A copy in which the first words of each node with a position bear its mark. */
function markNodes(value: unknown, points: SourcePoint[]): unknown {
  if (Array.isArray(value)) return value.map((item) => markNodes(item, points));
  if (typeof value !== 'object' || value === null) return value;
  const node: Record<string, unknown> = { ...value };
  const point = node['position'] as SourcePoint | undefined;
  const mark = point && `\uFDD0${points.push(point) - 1}\uFDD1`;
  for (const [name, child] of Object.entries(node)) node[name] = markNodes(child, points);
  if (!mark) return node;
  if (typeof node['value'] === 'string') return { ...node, value: node['value'] + mark };
  if (Array.isArray(node['rows'])) return { ...node, rows: markFirstCell(node['rows'], mark) };
  // Words of their own: behind them, so that what the line begins with stays what it is.
  const words = 'title' in node ? 'title' : 'children';
  const written = node[words];
  if (!isPhrasing(written, node['type'])) return node;
  return { ...node, [words]: [...written, { type: 'text', value: mark }] };
}

/** Whether these are words; a paragraph that is a list alone has none, nor a division and a quotation. */
function isPhrasing(children: unknown, type: unknown): children is object[] {
  if (!Array.isArray(children) || type === 'quotation') return false;
  const isHeading = ['part', 'section', 'article', 'annex'].includes(String(type));
  return isHeading || children.length > 0;
}

function markFirstCell(rows: unknown[], mark: string): unknown[] {
  const [[cell, ...cells] = [], ...others] = rows as { children: object[] }[][];
  if (!cell) return rows;
  const marked = { ...cell, children: [...cell.children, { type: 'text', value: mark }] };
  return [[marked, ...cells], ...others];
}
