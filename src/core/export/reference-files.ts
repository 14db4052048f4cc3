import type { Resolution } from '../resolution/model.ts';

/** What a reference manager is told of a resolution. */
export interface Reference {
  resolution: Pick<Resolution, 'symbol' | 'title' | 'adopted'>;
  /** Where it can be read. */
  address: string;
}

/** An entry in RIS, one tag a line, for import into a reference manager. */
export function risEntry({ resolution, address }: Reference): string {
  const { symbol, title, adopted } = resolution;
  const fields = [
    ['TY', 'LEGAL'],
    ['AU', '联合国大会'],
    ['TI', oneLine(title)],
    ['PY', adopted.slice(0, 4)],
    ['DA', adopted.replaceAll('-', '/')],
    ['SN', symbol],
    ['LA', 'zh'],
    ['UR', address],
    ['ER', ''],
  ];
  return fields.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
}

/** An entry in BibTeX. */
export function bibtexEntry({ resolution, address }: Reference): string {
  const { symbol, title, adopted } = resolution;
  const [year = '', month = '', day = ''] = adopted.split('-');
  const fields = {
    author: '{联合国大会}',
    title: texWords(title),
    number: symbol,
    institution: '联合国',
    date: adopted,
    year,
    month: String(Number(month)),
    day: String(Number(day)),
    langid: 'chinese',
    url: address,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${symbol.replaceAll('/', '-')},\n${lines.join(',\n')}\n}\n`;
}

/** What TeX reads as a sign of its own, and how the sign itself is written; no brace is left alone. */
const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // Two of them make a dash or a quotation mark.
  '-': '{-}',
  '`': '{`}',
  "'": "{'}",
};

/** Words as TeX reads them back. */
function texWords(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\{}~^]|-(?=-)|`(?=`)|'(?=')/g, (sign) => TEX[sign] ?? sign)
    .replaceAll(/[%&#_$]/g, '\\$&');
}

/** A line that ended within a value would begin another field. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
