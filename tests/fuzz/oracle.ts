import type {
  BelowContent,
  Block,
  Division,
  PhrasingContent,
  Resolution,
  Table,
} from '../../src/core/resolution/model.ts';
import { walk } from '../../src/core/resolution/walk.ts';

/** What a content file says, line by line, as a reader with a pencil would take it down. */
export interface Said {
  fields: Record<string, string>;
  /** Every heading, paragraph, item, table, rule and note, in the order of the file, with its line from 1. */
  lines: Line[];
}

interface Line {
  line: number;
  words: string;
}

/**
 * Read a sound content file without a Markdown parser. Only what `docs/format.md` names as markup is left out; a reference
 * to a note stands as `[1]`, a link as its words and its address, a cell with the columns and rows that it spans.
 */
export function readByHand(text: string): Said {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const fields = lines
    .slice(1, end)
    .filter(Boolean)
    .map((line) => {
      const [, name = '', value = ''] = /^"?([A-Za-z]+)"?: +(.*)$/.exec(line) ?? [line];
      const [, , inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
      return [name, inner ?? value.replace(/^([{[]) ?(.*?) ?([}\]])$/, '$1$2$3')] as const;
    });
  return { fields: Object.fromEntries(fields), lines: readLines(lines, end + 1) };
}

function readLines(lines: readonly string[], from: number): Line[] {
  const said: Line[] = [];
  for (let index = from; index < lines.length; index++) {
    const [before, written] = splitIndent(lines[index] ?? '');
    const row = (at: number) => {
      const [indent, rest] = splitIndent(lines[at] ?? '');
      return indent === before && rest.startsWith('|') ? cellsOf(rest) : undefined;
    };
    const line = index + 1;
    const rule = row(index + 1);
    if (written === '') continue;
    if (row(index)?.length === rule?.length && rule?.every((cell) => /^ *:?-+:? *$/.test(cell))) {
      const rows = [row(index) ?? []];
      for (index += 2; row(index); index++) rows.push(row(index) ?? []);
      index--;
      said.push({ line, words: tableWords(rows) });
    } else {
      said.push({ line, words: lineWords(written) });
    }
  }
  return said;
}

/** What stands before a line: spaces, and the signs of quotations. */
function splitIndent(line: string): [indent: string, rest: string] {
  const [indent = ''] = /^(?: *>)* */.exec(line) ?? [];
  return [indent, line.slice(indent.length)];
}

function lineWords(written: string): string {
  if (/^#{1,6} /.test(written)) return readInline(written);
  const [marker = ''] = /^(?:\d+\. +|- +|\[\^\w+\]: *)/.exec(written) ?? [];
  const number = marker
    .trim()
    .replace(/^\[\^(\w+)\]:$|^-$/, (_, note?: string) => (note ? `[${note}]` : ''));
  return number + (written === '***' ? written : readInline(written.slice(marker.length)));
}

/** The cells of a row, which bars part that have no backslash before them. */
function cellsOf(row: string): string[] {
  const cells = row.replace(/ +$/, '').match(/(?:\\[\\|]|[^|])*(?:\||$)/g) ?? [];
  const inner = cells.slice(1).filter((cell, index, { length }) => cell || index < length - 1);
  return inner.map((cell) => cell.replace(/\|$/, ''));
}

/** The words of all cells, each with the columns and rows that it spans. */
function tableWords(rows: string[][]): string {
  const cells: { words: string; columns: number; rows: number }[] = [];
  let above: typeof cells = [];
  for (const row of rows) {
    const covering: typeof cells = [];
    for (const [column, written] of row.entries()) {
      const left = covering.at(-1);
      const over = above[column];
      if (written === '' && left) {
        if (!above.includes(left)) left.columns++;
        covering.push(left);
      } else if (written.trim() === '^^' && over) {
        if (left !== over) over.rows++;
        covering.push(over);
      } else {
        const cell = { words: readInline(written.trim()), columns: 1, rows: 1 };
        cells.push(cell);
        covering.push(cell);
      }
    }
    above = covering;
  }
  return cells.map(({ words, columns, rows }) => `|${columns}x${rows} ${words}`).join('');
}

/** An address, whose parentheses come in pairs down to the depth that CommonMark asks for. */
const ADDRESS = Array.from({ length: 32 }).reduce<string>(
  (inner) => String.raw`(?:[^()]|\(${inner}\))*`,
  '',
);

/** A sign behind a backslash, a reference to a note, what follows the words of a link, what precedes them, and emphasis. */
const SIGNS = new RegExp(
  String.raw`\\([!-/:-@[-\`{-~])|\[\^(\w+)\]|\]\((${ADDRESS})\)|\[|\*|_`,
  'g',
);

function readInline(written: string): string {
  return written.replaceAll(SIGNS, (_, sign?: string, note?: string, url?: string) =>
    note ? `[${note}]` : (sign ?? url ?? ''),
  );
}

/** The same of a model. */
export function readModel(resolution: Resolution): Said {
  const { symbol, title, symbolNote, adopted, meeting, resumed, closing, language } = resolution;
  const { vote, subjects, ...record } = resolution.record;
  const known = {
    ...{ symbol, title, symbolNote, adopted, meeting, resumed, closing, language },
    ...record,
    vote: vote && `{for: ${vote.for}, against: ${vote.against}, abstaining: ${vote.abstaining}}`,
    subjects: subjects && `[${subjects.join(', ')}]`,
  };
  const fields = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  const lines = [
    ...[...walk(resolution.children)].flatMap(({ node }) => linesOf(node)),
    ...resolution.footnotes.map(({ number, children, position }) => ({
      line: position.line,
      words: `[${number}]${inline(children)}`,
    })),
  ];
  return { fields: Object.fromEntries(fields), lines: lines.sort((a, b) => a.line - b.line) };
}

function linesOf(node: Block | Division | BelowContent): Line[] {
  const { line } = node.position;
  switch (node.type) {
    case 'enactingFormula':
      return [{ line, words: node.value }];
    case 'separator':
      return [{ line, words: '***' }];
    case 'table':
      return tableLines(node);
    case 'quotation':
      return node.children.flatMap(linesOf);
    case 'continuation':
      return [{ line, words: inline(node.children) }];
    case 'part':
    case 'section':
    case 'article':
    case 'annex': {
      const space = node.label && node.title.length > 0 ? titleSpace(node) : '';
      return [
        { line, words: `${'#'.repeat(node.depth)} ${node.label}${space}${inline(node.title)}` },
      ];
    }
    default: {
      const isNumbered = node.type === 'operativeParagraph' || node.type === 'annexParagraph';
      const isUnlabelled = node.type === 'subparagraph' && node.label === undefined;
      const label = node.type === 'subparagraph' ? (node.label ?? '') : '';
      const space = label && node.type === 'subparagraph' && node.depth > 0 ? ' ' : '';
      const words = `${isNumbered || isUnlabelled ? `${node.number}.` : label + space}${inline(node.children)}`;
      const own = words ? [{ line, words }] : [];
      return [...own, ...node.below.flatMap(linesOf)];
    }
  }
}

function titleSpace({ title }: Division): string {
  return title[0]?.type === 'footnoteReference' ? '' : ' ';
}

function tableLines({ rows, notes, position }: Table): Line[] {
  const cells = rows.flat().map((cell) => `|${cell.columns}x${cell.rows} ${inline(cell.children)}`);
  return [
    { line: position.line, words: cells.join('') },
    ...notes.map(({ label, children, position }) => ({
      line: position.line,
      words: `[${label}]${inline(children)}`,
    })),
  ];
}

function inline(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'footnoteReference') return `[${child.number}]`;
      if (child.type === 'tableNoteReference') return `[${child.label}]`;
      return child.value + (child.type === 'link' ? child.url : '');
    })
    .join('');
}
