import type { Resolution } from '../resolution/model.ts';

/** What a reference manager is told of a resolution, or of a paragraph of it. */
export interface Reference {
  resolution: Pick<Resolution, 'symbol' | 'title' | 'adopted'>;
  /** Where it can be read. */
  address: string;
  /** The paragraph that is meant, such as `第3段`. */
  pinpoint?: string;
}

/** An entry in RIS, one tag a line, for import into a reference manager. */
export function risEntry({ resolution, address, pinpoint }: Reference): string {
  const { symbol, title, adopted } = resolution;
  const fields = [
    ['TY', 'LEGAL'],
    ['AU', '联合国大会'],
    ['TI', title],
    ['PY', adopted.slice(0, 4)],
    ['DA', adopted.replaceAll('-', '/')],
    ['SN', symbol],
    ['LA', 'zh'],
    ['UR', address],
    ...(pinpoint ? [['N1', pinpoint]] : []),
    ['ER', ''],
  ];
  return fields.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
}

/** An entry in BibTeX. */
export function bibtexEntry({ resolution, address, pinpoint }: Reference): string {
  const { symbol, title, adopted } = resolution;
  const [year = '', month = '', day = ''] = adopted.split('-');
  const fields = {
    author: '{联合国大会}',
    title,
    number: symbol,
    institution: '联合国',
    date: adopted,
    year,
    month: String(Number(month)),
    day: String(Number(day)),
    langid: 'chinese',
    url: address,
    ...(pinpoint && { note: pinpoint }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${symbol.replaceAll('/', '-')},\n${lines.join(',\n')}\n}\n`;
}
