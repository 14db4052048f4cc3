import { alphabetic, chineseNumeral } from '../../../../src/core/resolution/chinese.ts';
import type {
  BelowContent,
  FlowContent,
  PhrasingContent,
  Resolution,
} from '../../../../src/core/resolution/model.ts';

/** How an extraction sets a text. */
export interface Style {
  /** What stands before the first line of a paragraph. */
  indent: string;
  /** Columns of a line, a Chinese character being two; 0 for paragraphs on one line. */
  width: number;
  /** Lines of a page. */
  height: number;
  /** What stands between the lines of a paragraph, and between paragraphs. */
  between: { lines: string; paragraphs: string };
  /** How marks come out: on lines of their own, or in the line. */
  marks: 'alone' | 'inline';
  /** What stands above the notes of a page; nothing where they follow the text. */
  rule: string;
  /** What stands between two pages. */
  pageBreak: (page: number, symbol: string) => string;
}

/** A page as the official documents of session 64 come out. */
export const asOfSession64: Style = {
  indent: ' ',
  width: 70,
  height: 30,
  between: { lines: '\n\n', paragraphs: '\n\n' },
  marks: 'alone',
  rule: ' '.repeat(59),
  pageBreak: () => '\n',
};

/** Stands before the number of a note in the text until it is laid out. */
const SIGN = '\uE000';

/** Lay a resolution out as an extraction of its official document would have it, from its model alone. */
export function layOut(resolution: Resolution, style: Style): string {
  const { symbol, title, symbolNote, adopted, meeting, resumed } = resolution;
  const number = symbol.slice('A/RES/'.length);
  const isAnnex = ({ type }: FlowContent) => type === 'annex';
  const main = resolution.children.filter((child) => !isAnnex(child));
  const annexes = resolution.children.filter(isAnnex);
  const pages = paginate(paragraphsOf(main), style);
  const lastOfMain = pages.length - 1;
  pages.push(...paginate(paragraphsOf(annexes), style));
  const notes = new Map(
    resolution.footnotes.map((note) => [note.number, spaced(words(note.children))]),
  );
  const cited = new Set<number>();
  const [year, month, day] = adopted.split('-').map(Number);
  const date = `${year} 年 ${month} 月 ${day} 日`;
  const met = meeting ? `第 ${meeting} 次全体会议${resumed ? '(续会)' : ''}` : '';
  const [first = '', ...more] = wrap(
    `${style.indent}${number}. ${title}${symbolNote ? `${SIGN}${symbolNote};` : ''}`,
    style.width,
  );
  const heading = [first, ...more].join('\n');
  const written = pages.map((lines, index) => {
    const text = lines
      .map(({ line, isLast }) => line + (isLast ? style.between.paragraphs : style.between.lines))
      .join('');
    const own = [...(index === 0 ? heading + text : text).matchAll(MARKS)]
      .map(([, mark]) => Number(mark))
      .filter((mark) => !cited.has(mark) && cited.add(mark));
    const end = index === lastOfMain ? `${date} \n${met} \n` : '';
    const foot = own.map((mark) =>
      style.marks === 'alone'
        ? `${mark}\n ${notes.get(mark) ?? ''} \n`
        : `${mark} ${notes.get(mark) ?? ''}\n`,
    );
    const rule = foot.length > 0 && style.rule ? `${style.rule}\n` : '';
    return setMarks(text, style) + end + rule + foot.join(style.marks === 'alone' ? '\n' : '');
  });
  return (
    setMarks(heading, style) +
    '\n\n' +
    written.reduce((before, page, index) => before + style.pageBreak(index, symbol) + page)
  );
}

const MARKS = new RegExp(`${SIGN}(\\d+);`, 'g');

function setMarks(text: string, { marks }: Style): string {
  return marks === 'alone'
    ? text.replaceAll(MARKS, '\n$1 \n').replaceAll('\n\n\n', '\n\n')
    : text.replaceAll(MARKS, '$1 ');
}

function paragraphsOf(children: readonly FlowContent[]): string[] {
  return children.flatMap((child) => {
    switch (child.type) {
      case 'enactingFormula':
        return [child.value];
      case 'operativeParagraph':
      case 'annexParagraph':
        return [`${child.number}. ${words(child.children)}`, ...belowOf(child.below)];
      case 'preambularParagraph':
      case 'unnumberedParagraph':
        return [words(child.children), ...belowOf(child.below)].filter(Boolean);
      case 'section':
      case 'article':
      case 'annex':
        return [child.label, words(child.title), ...paragraphsOf(child.children)].filter(Boolean);
      case 'separator':
        return ['* * *'];
      default:
        throw new Error(`${child.type} is not laid out.`);
    }
  });
}

function belowOf(below: readonly BelowContent[]): string[] {
  return below.flatMap((child) => {
    if (child.type === 'continuation') return [words(child.children)];
    if (child.type !== 'subparagraph') throw new Error(`${child.type} is not laid out.`);
    const { depth, number } = child;
    const label = child.label ?? `(${depth === 1 ? alphabetic(number) : chineseNumeral(number)})`;
    return [`${label} ${words(child.children)}`.trim(), ...belowOf(child.below)];
  });
}

function words(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if ('value' in child) return child.value;
      return child.type === 'footnoteReference' ? `${SIGN}${child.number};` : '';
    })
    .join('');
}

/** Set spaces between Chinese and Latin characters, as the layout has them. */
function spaced(text: string): string {
  return text
    .replaceAll(/(?<=\p{Script=Han})(?=[\dA-Z])/gu, ' ')
    .replaceAll(/(?<=[\dA-Z)])(?=\p{Script=Han})/gu, ' ');
}

interface PageLine {
  line: string;
  isLast: boolean;
}

function paginate(paragraphs: readonly string[], style: Style): PageLine[][] {
  const all = paragraphs.flatMap((text) => {
    const lines = wrap(style.indent + spaced(text), style.width);
    return lines.map((line, index) => ({ line, isLast: index === lines.length - 1 }));
  });
  const pages: PageLine[][] = [];
  for (let at = 0; at < all.length; at += style.height) {
    pages.push(all.slice(at, at + style.height));
  }
  return pages;
}

/** Break a text into lines: between any two Chinese characters, but not before a sign that ends something. */
function wrap(text: string, width: number): string[] {
  if (!width) return [`${text} `];
  const units = text.match(new RegExp(`${SIGN}\\d+;|[\\w/.()-]+|.`, 'gu')) ?? [];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const unit of units) {
    const isMark = unit.startsWith(SIGN);
    const wide = isMark ? 0 : /^[\x20-\x7E]+$/.test(unit) ? unit.length : 2;
    const canBreak = !isMark && !/^[，。；：、》”)\s]$/u.test(unit);
    if (columns + wide > width && canBreak) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += unit;
    columns += wide;
  }
  return [...lines, `${line} `];
}
