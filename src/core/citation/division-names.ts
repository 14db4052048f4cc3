/** How the divisions in an id are named where a place is cited: `s2` is 第二节, sect. II or § II. */
import { chineseNumeral } from '../resolution/chinese.ts';
import { roman } from '../resolution/roman.ts';

/** What is cited of a division: its kind, and its number or letter, which some have not. */
interface Division {
  kind: 'part' | 'annex' | 'article' | 'section' | 'heading';
  number: string;
  /** Labels of the sections below it, one after another: `a`, `1`. */
  below: string;
}

function read(segment: string): Division {
  const name = segment.replaceAll(/-\d+/g, '');
  if (name.length === 1) return { kind: 'part', number: name.toUpperCase(), below: '' };
  const [, word = '', number = '', below = ''] =
    /^(annex|art|s|h)(\d+|[a-z]|)([a-z\d_]*)$/.exec(name) ?? [];
  const kinds = { annex: 'annex', art: 'article', s: 'section', h: 'heading' } as const;
  const kind = kinds[word as keyof typeof kinds];
  return { kind, number: number.toUpperCase(), below: below.replace('_', '').toUpperCase() };
}

/** In Chinese: `B部分`, `附件二`, `第3条`, `第二节`, `第二节A`, `第3个标题`. */
export function chineseDivision(segment: string): string {
  const { kind, number, below } = read(segment);
  const numeral = isDigits(number) ? chineseNumeral(Number(number)) : number;
  const names = {
    part: `${number}部分`,
    annex: `附件${numeral}`,
    article: `第${number}条`,
    section: `第${numeral}节`,
    heading: `第${number}个标题`,
  };
  return names[kind] + below;
}

/** Words and signs of an English style for each kind of division. */
export interface DivisionWords {
  part: string;
  section: string;
  article: string;
}

/** In English, such as `annex II`, `art. 3`, `sect. II.A`. */
export function englishDivision(segment: string, words: DivisionWords): string {
  const { kind, number, below } = read(segment);
  const labels = [kind === 'annex' || kind === 'section' ? romanLabel(number) : number, below];
  const label = labels.filter(Boolean).join('.');
  const names = { ...words, annex: 'annex', heading: 'heading' };
  return label ? `${names[kind]} ${label}` : names[kind];
}

function romanLabel(number: string): string {
  return isDigits(number) ? roman(Number(number)) : number;
}

function isDigits(number: string): boolean {
  return /^\d+$/.test(number);
}
