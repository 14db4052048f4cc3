/**
 * Series: resolutions of one title, or nearly one, that the Assembly adopts session after session.
 *
 * Titles are all that is compared, and readers are told so: no document says that it belongs to a series.
 */
import type { Resolution } from '../resolution/model.ts';
import { compareSymbols, numberPath, symbolParts, symbolPath } from '../resolution/symbol.ts';

/** What is read of a resolution. */
export type Titled = Pick<Resolution, 'symbol' | 'title' | 'adopted'>;

/** Resolutions of one title over the years. */
export interface Series<Of extends Titled = Titled> {
  /** What names the series in addresses: the path of its first resolution, such as `64/158`. */
  key: string;
  /** The title that its last resolution has. */
  title: string;
  /** From the first adopted to the last; at least two, of at least two sessions. */
  resolutions: readonly Of[];
}

/**
 * Find every series of a library.
 *
 * @param library - In any order.
 * @returns The series in the order of their first resolutions.
 */
export function seriesOf<Of extends Titled>(library: readonly Of[]): Series<Of>[] {
  const ordered = library.toSorted(compareAdoption);
  const byWords = Map.groupBy(ordered, ({ title }) => wordsOf(title));
  const groups = mergeNear(byWords);
  return groups
    .map((resolutions) => resolutions.toSorted(compareAdoption))
    .filter(isOverYears)
    .sort(([a], [b]) => (a && b ? compareAdoption(a, b) : 0))
    .map((resolutions) => ({
      key: symbolPath(resolutions[0]?.symbol ?? ''),
      title: resolutions.at(-1)?.title ?? '',
      resolutions,
    }));
}

/** The series of each resolution that is in one, by symbol. */
export function seriesBySymbol<Of extends Titled>(
  series: readonly Series<Of>[],
): Map<string, Series<Of>> {
  return new Map(series.flatMap((one) => one.resolutions.map(({ symbol }) => [symbol, one])));
}

/** A and B of one number are one decision in parts, and two of one session no habit. */
function isOverYears(resolutions: readonly Titled[]): boolean {
  const sessions = new Set(resolutions.map(({ symbol }) => symbolParts(symbol)?.session));
  const numbers = new Set(resolutions.map(({ symbol }) => numberPath(symbol)));
  return sessions.size > 1 && numbers.size > 1;
}

function compareAdoption(a: Titled, b: Titled): number {
  return a.adopted === b.adopted
    ? compareSymbols(a.symbol, b.symbol)
    : a.adopted < b.adopted
      ? -1
      : 1;
}

const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,7})';

/** What changes from year to year in a title that is the same: the letter of a part, years, sessions and rounds. */
const PASSING = new RegExp(
  `^[a-z][.、]|(?:19|20)\\d\\d(?:[-–—至](?:(?:19|20)\\d\\d|\\d\\d))?(?:年代?)?|第${COUNT}[届次]`,
  'g',
);

/** Words that one session's translators take for another's. */
const ALIKE: [RegExp, string][] = [
  [/推动|增进/g, '促进'],
  [/重视|着重/g, '强调'],
  [/更加/g, '更'],
  [/体育运动/g, '体育'],
  [/拟议方案预算/g, '方案预算'],
  [/(?:专题|议题)$/g, '问题'],
];

/** Words that join others and say nothing by themselves, and all signs. */
const JOINING = /关于|通过|以及|各国|[的和与及以并而来等之暨]|[^\p{L}\p{N}]/gu;

/**
 * The characters of a title that tell it from others, sorted: translators turn the parts of a sentence round, and two
 * titles hardly have the same characters in another order and another meaning.
 */
function wordsOf(title: string): string {
  let words = title.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '').replaceAll(PASSING, '');
  for (const [alike, word] of ALIKE) words = words.replaceAll(alike, word);
  const telling = Array.from(words.replaceAll(JOINING, '')).sort().join('');
  // Of a title that is a year and nothing else, all tells.
  return telling || title;
}

/** From how many telling characters on a title may have one or two more than another and be the same. */
const LONG = 20;
const MOST_MORE = 2;

/** Characters that turn a meaning round or name another place or time. */
const TURNING = /[不非未无反南北东西前新旧男女首次\p{N}]/u;

/** Put groups together whose words are those of another and one or two more. */
function mergeNear<Of>(byWords: ReadonlyMap<string, readonly Of[]>): Of[][] {
  const long = [...byWords.keys()].filter(({ length }) => length >= LONG);
  const byCharacter = new Map<string, string[]>();
  for (const words of long) {
    for (const character of new Set(words)) {
      const known = byCharacter.get(character);
      if (known) known.push(words);
      else byCharacter.set(character, [words]);
    }
  }
  const groups = new Map(Array.from(byWords, ([words, members]) => [words, [...members]]));
  for (const words of long) {
    // Whatever has all its characters has the rarest of them.
    const having = Array.from(words).map((character) => byCharacter.get(character) ?? []);
    const [candidates = []] = having.sort((a, b) => a.length - b.length);
    for (const longer of candidates.filter((other) => adds(other, words))) {
      const [mine, theirs] = [groups.get(words) ?? [], groups.get(longer) ?? []];
      if (mine === theirs) continue;
      const both = [...mine, ...theirs];
      for (const [of, members] of groups) {
        if (members === mine || members === theirs) groups.set(of, both);
      }
    }
  }
  return [...new Set(groups.values())];
}

/** Whether sorted words are others and a little more. */
function adds(longer: string, shorter: string): boolean {
  const more = longer.length - shorter.length;
  if (more < 1 || more > MOST_MORE) return false;
  let added = '';
  let place = 0;
  for (const character of longer) {
    if (character === shorter[place]) place++;
    else added += character;
  }
  return place === shorter.length && !TURNING.test(added);
}
