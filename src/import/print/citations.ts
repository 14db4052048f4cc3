import { officialAddress } from '../../core/addresses.ts';
import { fullSymbol, symbolParts } from '../../core/resolution/symbol.ts';

/** Words that cite a document, and where it is. Indexes are UTF-16 code units. */
export interface Citation {
  start: number;
  end: number;
  url: string;
}

/**
 * Find the words that cite a document of the United Nations.
 *
 * - A symbol cites its document: `A/CONF.157/24 (Part I)`.
 * - A number before 号决议 cites a resolution of the General Assembly, unless the words before it name another organ:
 *   第217 A (III)号决议; of the Security Council when a year follows it: 第1325 (2000)号决议.
 */
export function citationsIn(text: string): Citation[] {
  return [...symbolsIn(text), ...resolutionsIn(text)].sort((a, b) => a.start - b.start);
}

/** The organs and bodies whose documents bear symbols under which docs.un.org has them. */
const ORGANS =
  'A|E|S|T|ST|ISBA|SPLOS|FCCC|CCPR|CEDAW|CERD|CRC|CRPD|CAT|CMW|CED|HRI|HSP|DP|UNEP|UNW|TD|LC|CD|NPT|CTOC|CAC|BWC|CCW|IDB|GC|LOS|ICCD|CBD|UNICEF';

const SYMBOL = new RegExp(
  // What stands in brackets is a part of the document, and an addendum may follow it.
  String.raw`(?<![\w/.-])(?:${ORGANS})/[\w./]{0,40}\d[\w./]{0,40}(?:-[A-Z]{1,4}/[\w./]{1,40})?(?: ?\((?:Part|Parts|Vol|Vols|Sect|Sects|SUPP)[^()\uFFFC]{0,15}\)(?:/[\w.]{1,20}){0,3})?`,
  'gu',
);

function symbolsIn(text: string): Citation[] {
  return [...text.matchAll(SYMBOL)].map(({ 0: written, index: start }) => {
    const symbol = written.replace(/[./]+$/, '');
    // A document with two symbols is found under the first.
    const [first = symbol] = symbol.split(/-(?=[A-Z]+\/)/);
    return { start, end: start + symbol.length, url: officialAddress({ symbol: first }) };
  });
}

const ROMAN = String.raw`\((?:E?S-)?[IVXL]{1,7}\)`;
const NUMBER = String.raw`(?:(?:E?S-)?\d{1,4}/\d{1,4}(?: ?[A-Z](?:-[A-Z])?)?|\d{1,4}(?: ?[A-Z])? ?${ROMAN}|\d{1,4} ?\(\d{4}\))(?![\w/])`;

/** Numbers between 第 and 号: one, or several with signs between them. */
const NUMBERS = new RegExp(`第(${NUMBER}(?:(?:、|和|及|以及|与)${NUMBER}){0,40})号`, 'g');

/** How far before a number the name of its organ may stand, and behind it the word 决议. */
const REACH = 40;

function resolutionsIn(text: string): Citation[] {
  const found = [...text.matchAll(NUMBERS)].map(({ 0: written, 1: numbers = '', index }) => ({
    numbers,
    start: index + 1,
    end: index + written.length,
  }));
  let next: { start: number; isResolution: boolean } | undefined;
  const areResolutions = found
    .toReversed()
    .map(({ start, end }) => {
      const after = text.slice(end, end + REACH);
      // 第62/63号、第63/119号和第64/110号决议
      const isLinked =
        next?.isResolution &&
        next.start - end < REACH &&
        !/[；。]|决定/.test(text.slice(end, next.start));
      next = { start, isResolution: after.startsWith('决议') || Boolean(isLinked) };
      return next.isResolution;
    })
    .reverse();
  let end = 0;
  let organ = '';
  return found.flatMap((one, index) => {
    const before = text.slice(Math.max(end, one.start - REACH), one.start);
    organ = organIn(before) ?? (/[；。]/.test(before) || index === 0 ? '' : organ);
    end = one.end;
    if (!areResolutions[index]) return [];
    return [...one.numbers.matchAll(new RegExp(NUMBER, 'g'))].flatMap(
      ({ 0: number, index: at }) => {
        const url = resolutionAddress(number, organ);
        const start = one.start + at;
        return url ? [{ start, end: start + number.length, url }] : [];
      },
    );
  });
}

/** The organ that words name last; nothing when they name none. A session of the Assembly is no organ. */
function organIn(words: string): string | undefined {
  return words
    .match(/\p{Script=Han}{0,6}(?:理事会|委员会|大会|(?<!届|届特别|届紧急特别)会议)(?!员)/gu)
    ?.at(-1);
}

/** Where a resolution is, by its number and the words that name its organ; nothing when they name another. */
function resolutionAddress(number: string, organ: string): string | undefined {
  const [, council] = /^(\d{1,4}) ?(\(\d{4}\))$/.exec(number) ?? [];
  if (council) {
    const isCouncil = organ === '' || /安全理事会|安理会/.test(organ);
    return isCouncil ? officialAddress({ symbol: `S/RES/${number}` }) : undefined;
  }
  const written = number.replace(/(?<=\d) ?(?=[A-Z])/, ' ').replace(' (', '(');
  const symbol = fullSymbol(written);
  const parts = symbolParts(symbol);
  if (organ.endsWith('人权理事会')) return officialAddress({ symbol: `A/HRC/RES/${number}` });
  if (/经济及社会理事会$|经社理事会$/.test(organ))
    return officialAddress({ symbol: `E/RES/${number}` });
  // Other assemblies: 世界卫生大会, 联合国环境大会. 大会 may follow words that are no part of a name.
  const isAssembly =
    organ === '' ||
    (organ.endsWith('大会') && !/(?:卫生|环境|人居|青年|审议|缔约国|党|世界)大会$/.test(organ));
  return parts && isAssembly ? officialAddress({ symbol }) : undefined;
}
