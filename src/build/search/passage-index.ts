import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { textFile, wordsFile } from '../../core/addresses.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { type Directory, writeSections } from '../../core/search/directory.ts';
import { fold, type Simplified } from '../../core/search/fold.ts';
import { passagesOf } from '../../core/search/passages.ts';
import { passageOf, placeAt, writeWords } from '../../core/search/places.ts';
import type { Found } from '../../core/search/records.ts';
import { type IndexFiles, json } from './index-files.ts';

/** How many bytes of places a file of words holds before another begins; a frequent word has more by itself. */
const FILE_BYTES = 24_000;

/** A place takes about two bytes. */
const FILE_PLACES = FILE_BYTES / 2;

/** The places of every word. */
type Index = Map<string, number[]>;

/**
 * Make the index of a large library: where every character and every pair of them stands, and what search shows of
 * each resolution.
 */
export function makePassageIndex(
  resolutions: readonly Resolution[],
  simplified: Simplified,
): { files: IndexFiles; directory: Omit<Directory, 'tag'> } {
  const files: IndexFiles = new Map();
  const index: Index = new Map();
  const sections: string[] = [];
  let count = 0;
  for (const resolution of resolutions) {
    const { symbol, title } = resolution;
    const passages = passagesOf(resolution);
    for (const { text } of passages) {
      addWords(index, count++, Array.from(fold(text, simplified).text));
    }
    sections.push(writeSections(passages));
    files.set(textFile(resolution), json({ symbol, title, passages } satisfies Found));
  }
  const names: Directory['files'] = [];
  for (const words of filesOf(index)) {
    const content = gzipSync(writeWords(words), { level: 9 });
    const name = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const [first = ''] = words.keys();
    names.push([first, name]);
    files.set(wordsFile(name), content);
  }
  return { files, directory: { files: names, sections } };
}

function addWords(index: Index, passage: number, characters: readonly string[]): void {
  characters.forEach((character, at) => {
    const places = placesOf(index, character);
    if (passageOf(places.at(-1) ?? -1) !== passage) places.push(placeAt(passage, 0));
    const next = characters[at + 1];
    if (next !== undefined) placesOf(index, character + next).push(placeAt(passage, at));
  });
}

function placesOf(index: Index, word: string): number[] {
  let places = index.get(word);
  if (!places) index.set(word, (places = []));
  return places;
}

/** The words in their order, as many together as make a file. */
function* filesOf(index: Index): Generator<Map<string, readonly number[]>> {
  let words = new Map<string, readonly number[]>();
  let size = 0;
  for (const word of [...index.keys()].sort()) {
    const places = index.get(word) ?? [];
    if (words.size > 0 && size + places.length > FILE_PLACES) {
      yield words;
      words = new Map();
      size = 0;
    }
    words.set(word, places);
    size += places.length;
  }
  if (words.size > 0) yield words;
}
