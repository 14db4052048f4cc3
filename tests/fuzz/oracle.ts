import type { Resolution, Subparagraph } from '../../src/core/resolution/model.ts';

/** What a content file says, line by line, as a reader with a pencil would take it down. */
export interface Said {
  fields: Record<string, string>;
  formula: string | undefined;
  /** Every other paragraph and every note, in the order of the file, with its line from 1. */
  lines: { line: number; words: string }[];
}

/**
 * Read a sound content file without a Markdown parser. Only what `docs/format.md` names as markup is left out; a reference
 * to a note stands as `[1]`, a link as its words and its address.
 */
export function readByHand(text: string): Said {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const fields = lines
    .slice(1, end)
    .filter(Boolean)
    .map((line) => {
      const [, name = '', value = ''] = /^"?([a-z]+)"?: +(.*)$/.exec(line) ?? [line];
      const [, , inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
      return [name, inner ?? value] as const;
    });
  const [formula, ...said] = lines.flatMap((written, index) => {
    if (index <= end || !written) return [];
    const [marker = ''] = /^ *\d+\. +|^\[\^\d+\]: */.exec(written) ?? [];
    const number = marker.trim().replace(/^\[\^(\d+)\]:$/, '[$1]');
    return [{ line: index + 1, words: number + readInline(written.slice(marker.length)) }];
  });
  return { fields: Object.fromEntries(fields), formula: formula?.words, lines: said };
}

/** An address, whose parentheses come in pairs down to the depth that CommonMark asks for. */
const ADDRESS = Array.from({ length: 32 }).reduce<string>(
  (inner) => String.raw`(?:[^()]|\(${inner}\))*`,
  '',
);

/** A sign behind a backslash, a reference to a note, what follows the words of a link, and what precedes them. */
const SIGNS = new RegExp(String.raw`\\([!-/:-@[-\`{-~])|\[\^(\d+)\]|\]\((${ADDRESS})\)|\[|\*`, 'g');

function readInline(written: string): string {
  return written.replaceAll(SIGNS, (_, sign?: string, note?: string, url?: string) =>
    note ? `[${note}]` : (sign ?? url ?? ''),
  );
}

/** The same of a model. */
export function readModel(resolution: Resolution): Said {
  const { symbol, title, adopted, meeting, language } = resolution;
  const { enactingFormula, preamble, operative, footnotes } = resolution;
  const numbered = operative.flatMap((paragraph) => [paragraph, ...below(paragraph)]);
  const lines = [
    ...preamble.map((paragraph) => ({ ...paragraph, number: '' })),
    ...numbered.map((paragraph) => ({ ...paragraph, number: `${paragraph.number}.` })),
    ...footnotes.map((note) => ({ ...note, number: `[${note.number}]` })),
  ].map(({ number, children, position: { line } }) => {
    const words = children.map((child) => {
      if (child.type === 'footnoteReference') return `[${child.number}]`;
      return child.value + (child.type === 'link' ? child.url : '');
    });
    return { line, words: number + words.join('') };
  });
  lines.sort((a, b) => a.line - b.line);
  const fields = { symbol, title, adopted, meeting: String(meeting), language };
  return { fields, formula: enactingFormula, lines };
}

function below({ subparagraphs }: Pick<Subparagraph, 'subparagraphs'>): Subparagraph[] {
  return subparagraphs.flatMap((paragraph) => [paragraph, ...below(paragraph)]);
}
