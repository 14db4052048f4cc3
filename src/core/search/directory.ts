import type { Passage, Section } from './passages.ts';
import { sectionOf } from './passages.ts';

/** Of the index of a large library, what a search needs before it asks for a word. */
export interface Directory {
  /** The tag of the catalogue to which it belongs. */
  tag: string;
  /** The files of words: the first word of each, in the order of words, and its name. */
  files: [first: string, name: string][];
  /** In which sections the passages of each resolution stand, as {@link writeSections} writes them. */
  sections: string[];
}

/** What filters offer beside what every search knows. A browser loads it for the page of search. */
export interface Choices {
  tag: string;
  series: SeriesChoice[];
  /** In a large library: the action phrases, and for each passage, the character of its phrase or a space. */
  actions?: { phrases: string[]; passages: string };
}

/** A series: what names it in addresses, its title, and the places of its resolutions in the catalogue. */
export type SeriesChoice = [key: string, title: string, resolutions: number[]];

const CODES: Record<Section, string> = {
  title: 't',
  record: 'r',
  preamble: 'p',
  operative: 'o',
  annex: 'a',
  notes: 'n',
};

/** The sections of a resolution's passages, one after another: `trp8o12rn3`, without a number for one. */
export function writeSections(passages: readonly Pick<Passage, 'id'>[]): string {
  const codes = passages.map((passage) => CODES[sectionOf(passage)]).join('');
  return codes.replaceAll(/(\w)\1+/g, (run: string, code: string) => `${code}${run.length}`);
}

/** The same read back, a section for each passage. */
export function readSections(written: string): Section[] {
  const sections = Object.fromEntries(
    Object.entries(CODES).map(([section, code]) => [code, section as Section]),
  );
  return [...written.matchAll(/([a-z])(\d+)?/g)].flatMap(([, code = '', length = 1]) =>
    Array.from({ length: Number(length) }, () => sections[code] ?? 'title'),
  );
}

/** Where the characters of phrases begin: after the space and signs that JSON writes in two characters. */
const FIRST_PHRASE = 0x5d;

/** The action phrase of each passage of a library. */
export function writeActions(
  passages: readonly Pick<Passage, 'action'>[],
): NonNullable<Choices['actions']> {
  const codes = new Map<string, string>();
  for (const { action } of passages) {
    if (action && !codes.has(action)) {
      codes.set(action, String.fromCodePoint(FIRST_PHRASE + codes.size));
    }
  }
  return {
    phrases: [...codes.keys()],
    passages: passages.map(({ action }) => codes.get(action ?? '') ?? ' ').join(''),
  };
}

/** The phrase of a passage, by its number in the library. */
export function actionAt(
  { phrases, passages }: NonNullable<Choices['actions']>,
  passage: number,
): string | undefined {
  return phrases[passages.charCodeAt(passage) - FIRST_PHRASE];
}

/** The file in which a word stands, if it stands in any. */
export function fileOf(files: Directory['files'], word: string): string | undefined {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.[0] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return files[low - 1]?.[1];
}
