import type { Element } from 'xast';
import { symbolParts } from '../../core/resolution/symbol.ts';
import type { Resolution, SourcePoint } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import type { Piece, PieceReader } from './pieces.ts';
import { wordsOf } from './phrasing.ts';
import { printed } from './words.ts';
import { allOf, attribute, elementsOf, firstOf, nameOf, textOf, type XmlFile } from './xml.ts';

/** What a preface has: `74/249.`, the title, and for one of several resolutions its letter and the note on it. */
export interface Preface {
  number: string;
  letter: string;
  /** The title as the file has it, with the marks of its notes. */
  title: Piece[];
  /** The number of the note on the symbol. */
  symbolNote: number | undefined;
  position: SourcePoint;
}

/** Read the preface of a resolution, of several under one number, or of one of those. */
export function readPreface(
  file: XmlFile,
  parent: Element,
  pieces: PieceReader,
  findings: Findings,
): Preface | undefined {
  const [preface] = elementsOf(parent, 'preface');
  if (!preface) return undefined;
  const numbers = allOf(preface, 'docNumber').map((element) =>
    printed(textOf(element)).replace(/[.．]$/, ''),
  );
  const [titleElement] = allOf(preface, 'docTitle');
  const title = titleElement ? pieces.read(titleElement.children) : [];
  const inTitle = title.some(({ type }) => type === 'mark');
  const note = allOf(preface, 'authorialNote')[0];
  const marker = note && attribute(note, 'marker');
  if (note && !inTitle) pieces.read([note]);
  if (note && inTitle) {
    const message = `Note ${marker} stands on the title, and is shown on the symbol.`;
    findings.remark(file.pointAt(note), 'note on the title', message);
  }
  const isLetter = (text: string) => /^[A-Z](?:-[A-Z])?$/.test(text);
  if (textOf(preface, ['docNumber', 'docTitle', 'authorialNote'])) {
    const message = 'The preface says more than a number, a title and a letter.';
    findings.fault(file.pointAt(preface), 'preface', message);
  }
  return {
    number: numbers.find((text) => /\d/.test(text)) ?? '',
    letter: numbers.find(isLetter) ?? '',
    title,
    symbolNote: marker && /^\d+$/.test(marker) ? Number(marker) : undefined,
    position: file.pointAt(preface),
  };
}

/** The symbol of the resolution, which the preface, the cover and the metadata have. */
export function readSymbol(
  file: XmlFile,
  preface: Preface | undefined,
  letters: readonly string[],
  findings: Findings,
): string {
  const { root } = file;
  const cover = allOf(root, 'docNumber').find(
    (element) => attribute(element, 'refersTo') === '#symbol',
  );
  const onCover = cover ? printed(textOf(cover)).replace(/[*＊]+$/, '') : '';
  const [, stem = ''] =
    /\/([^/]+)\/!main\/?$/.exec(attribute(firstOf(root, 'FRBRthis') ?? root, 'value')) ?? [];
  const inMetadata = symbolFrom(stem.replace(/^((?:E?S-)?\d+)-/, '$1/'));
  const range = letters.length > 1 ? `${letters[0]}-${letters.at(-1)}` : '';
  const letter = [preface?.letter, range, symbolParts(onCover)?.letter].find(Boolean) ?? '';
  const inPreface = preface?.number
    ? symbolFrom(`${preface.number}${/[A-Z]$/.test(preface.number) ? '' : letter}`)
    : undefined;
  const point = cover ? file.pointAt(cover) : (preface?.position ?? { line: 1, column: 1 });
  const named = [inPreface, symbolFrom(onCover.replace(/^A\/RES\//, '')), inMetadata].filter(
    (symbol) => symbol !== undefined,
  );
  // Two of three are right: the cover of one resolution has the number of another.
  const symbol =
    named.find((candidate) => named.filter((other) => other === candidate).length > 1) ??
    (named.length === 1 ? named[0] : undefined);
  if (!symbol) {
    const message =
      named.length === 0
        ? 'No symbol of a resolution stands in the preface, on the cover or in the metadata.'
        : `The preface, the cover and the metadata name different symbols: ${named.join(', ')}.`;
    findings.fault(point, 'symbol', message);
    return named[0] ?? '';
  }
  if (symbolFrom(onCover.replace(/^A\/RES\//, '')) !== symbol && onCover) {
    const message = `The cover says ${onCover}; the preface and the metadata, ${symbol}.`;
    findings.repair(point, 'symbol on the cover', message);
  }
  return symbol;
}

/** `A/RES/74/249 B` for `74/249B` and the like; nothing when it is no symbol. */
function symbolFrom(short: string): string | undefined {
  const symbol = `A/RES/${short.replace(/(\d) ?([A-Z](?:-[A-Z])?)$/, '$1 $2')}`;
  return symbolParts(symbol) ? symbol : undefined;
}

/** What the closing lines say. */
export type Closing = Pick<Resolution, 'adopted' | 'meeting' | 'resumed' | 'closing'>;

/** Read the closing lines, which are printed: the date of the metadata is another one at times. */
export function readClosing(
  file: XmlFile,
  statements: readonly Element[],
  session: number,
  findings: Findings,
): Closing {
  const all = statements.flatMap((statement) => elementsOf(statement, 'conclusions'));
  const [first] = all;
  const words = all.map((element) => printed(textOf(element)));
  const point = first ? file.pointAt(first) : { line: 1, column: 1 };
  for (const [index, other] of all.entries()) {
    if (words[index] !== words[0]) {
      const message = `“${words[index]}” stands below one part, and “${words[0]}” below the first.`;
      findings.remark(file.pointAt(other), 'closing lines', message);
    }
  }
  const text = words[0] ?? '';
  const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text);
  const meeting = /第(\d{1,4})次(?:全体)?会议([(（]续会[)）])?/.exec(text);
  const pad = (digits = '') => digits.padStart(2, '0');
  const printedDate = date ? `${date[1]}-${pad(date[2])}-${pad(date[3])}` : '';
  const ofMetadata = dateInMetadata(file);
  const adopted = printedDate || ofMetadata;
  if (!adopted)
    findings.fault(point, 'date', 'No date of adoption stands below the text or in the metadata.');
  else if (!printedDate) {
    findings.remark(point, 'date', `No date stands below the text; the metadata say ${adopted}.`);
  } else if (ofMetadata && ofMetadata !== printedDate) {
    const message = `${printedDate} stands below the text, and ${ofMetadata} in the metadata.`;
    findings.remark(point, 'date', message);
  }
  const rest = text.replace(date?.[0] ?? '', '').replace(meeting?.[0] ?? '', '');
  if (/[\p{L}\p{N}]/u.test(rest)) {
    const message = `“${rest.trim()}” stands with the closing lines, and is neither date nor meeting.`;
    findings.fault(point, 'closing lines', message);
  }
  const isDateFirst = (date?.index ?? 0) < (meeting?.index ?? 0);
  const order = isDateFirst ? 'date-first' : 'meeting-first';
  // The habit since session 74; a special session has none of its own.
  const habit = session >= 74 ? 'meeting-first' : 'date-first';
  return {
    adopted,
    ...(meeting && { meeting: Number(meeting[1]) }),
    ...(meeting?.[2] && { resumed: true as const }),
    ...(date && meeting && order !== habit && { closing: order }),
  };
}

function dateInMetadata(file: XmlFile): string {
  const adopted = [
    ...allOf(file.root, 'FRBRdate').filter((element) => attribute(element, 'name') === 'adoption'),
    ...allOf(file.root, 'step').filter((element) => attribute(element, 'outcome') === 'adopted'),
  ];
  const dates = adopted.map((element) => attribute(element, 'date'));
  return dates.find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && date > '1946') ?? '';
}

/** The statements of a file: one, or a part each. */
export function statementsOf(root: Element): Element[] {
  const parts = allOf(root, 'component').flatMap((component) => elementsOf(component, 'statement'));
  return parts.length > 0 ? parts : elementsOf(root, 'statement');
}

/** What a statement may have. */
const KNOWN = new Set([
  'meta',
  'coverPage',
  'preface',
  'preamble',
  'mainBody',
  'conclusions',
  'attachments',
]);

/** Report text in places that are not read, so that none is lost. */
export function checkPlaces(file: XmlFile, statement: Element, findings: Findings): void {
  for (const element of elementsOf(statement)) {
    if (KNOWN.has(nameOf(element)) || !textOf(element)) continue;
    const message = `Text stands in <${nameOf(element)}>, which no resolution has here.`;
    findings.fault(file.pointAt(element), 'text elsewhere', message);
  }
}

/** A title as the front matter has it: words alone, on one line. */
export function titleOf({ title }: Preface): string {
  return wordsOf(title);
}
