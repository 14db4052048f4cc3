import { searchFileAddress, searchFiles, textFile, wordsFile } from '../../core/addresses.ts';
import { type Catalogue, simplifiedFrom } from '../../core/search/catalogue.ts';
import {
  actionAt,
  type Choices,
  type Directory,
  fileOf,
  readSections,
} from '../../core/search/directory.ts';
import type { Simplified } from '../../core/search/fold.ts';
import type { Section } from '../../core/search/passages.ts';
import {
  passagesAt,
  type Places,
  placesWith,
  readPlaces,
  readWords,
  wordsOfTerm,
} from '../../core/search/places.ts';
import type { Found as Text } from '../../core/search/records.ts';
import type { Found } from '../../core/search/select.ts';
import { loadJson, loadWords } from './index-loader.ts';
import type { OpenIndex } from './load.ts';
import { type Comparable, comparable, passagesWith, type SearchSource } from './source.ts';

/** Loads the files of a large library's index, by path below the site's base. */
export interface IndexFiles {
  /** A file of words, unpacked. */
  words: (file: string) => Promise<Uint8Array>;
  json: (file: string) => Promise<unknown>;
}

/** How many words of a long term are asked for together. */
const TOGETHER = 4;

/** So few passages that to read them is less than to ask for further words of the term. */
const FEW = 5;

/** The passages that may have a term. */
interface Candidates {
  passages: readonly number[];
  /** Whether all of them have it. */
  isExact: boolean;
}

/** Open the index of a large library. */
export async function openPassages(
  catalogue: Promise<Catalogue>,
  cache: RequestCache,
): Promise<OpenIndex> {
  const [{ tag }, directory] = await Promise.all([
    catalogue,
    loadJson(searchFileAddress(searchFiles.directory), 'no-cache') as Promise<Directory>,
  ]);
  if (directory.tag !== tag) throw new Error('The directory belongs to another index.');
  const json = (file: string) => loadJson(searchFileAddress(file, tag), cache);
  const files = { json, words: (file: string) => loadWords(searchFileAddress(file), cache) };
  return {
    source: (library) => new PassageSource(files, directory, library),
    check: () => undefined,
  };
}

/** A large library: the index says of every word where it stands, and texts are loaded to be shown. */
export class PassageSource implements SearchSource {
  readonly #files: IndexFiles;
  readonly #directory: Directory;
  readonly #symbols: readonly string[];
  readonly #simplified: Simplified;
  readonly #words = new Map<string, Promise<Map<string, Uint8Array>>>();
  readonly #texts = new Map<number, Promise<Comparable>>();
  readonly #sections: Section[] = [];
  /** The number in the library of each resolution's first passage. */
  readonly #firsts: number[] = [];
  /** The resolution of each passage. */
  readonly #resolutions: Uint32Array;
  #actions: Choices['actions'];

  constructor(files: IndexFiles, directory: Directory, catalogue: Catalogue) {
    this.#files = files;
    this.#directory = directory;
    this.#symbols = catalogue.outlines.map(([symbol]) => symbol);
    this.#simplified = simplifiedFrom(catalogue);
    for (const written of directory.sections) {
      this.#firsts.push(this.#sections.length);
      this.#sections.push(...readSections(written));
    }
    this.#resolutions = new Uint32Array(this.#sections.length);
    this.#firsts.forEach((first, resolution) => {
      this.#resolutions.fill(resolution, first, this.#firsts[resolution + 1]);
    });
  }

  async find(terms: readonly string[]): Promise<Found[]> {
    const candidates = await Promise.all(terms.map((term) => this.#candidates(term)));
    const [first, ...others] = candidates.sort((a, b) => a.passages.length - b.passages.length);
    if (!first) return [];
    const sets = others.map(({ passages }) => new Set(passages));
    const found = this.#byResolution(
      first.passages.filter((passage) => sets.every((set) => set.has(passage))),
    );
    return candidates.every(({ isExact }) => isExact) ? found : this.#compared(found, terms);
  }

  async has(term: string): Promise<boolean> {
    return (await this.find([term])).length > 0;
  }

  load(resolution: number): Promise<Comparable> {
    const known = this.#texts.get(resolution);
    if (known) return known;
    const file = textFile({ symbol: this.#symbols[resolution] ?? '' });
    const loading = this.#files
      .json(file)
      .then((text) => comparable(text as Text, this.#simplified));
    this.#texts.set(resolution, loading);
    return loading;
  }

  take({ actions }: Choices): void {
    this.#actions = actions;
  }

  sectionOf(resolution: number, passage: number): Section {
    return this.#sections[(this.#firsts[resolution] ?? 0) + passage] ?? 'title';
  }

  actionOf(resolution: number, passage: number): string | undefined {
    return this.#actions && actionAt(this.#actions, (this.#firsts[resolution] ?? 0) + passage);
  }

  /** The passages in which the words of a term follow one another. */
  async #candidates(term: string): Promise<Candidates> {
    const words = wordsOfTerm(Array.from(term));
    let places: Places | undefined;
    for (let next = 0; next < words.length; next += TOGETHER) {
      const some = words.slice(next, next + TOGETHER);
      const loaded = await Promise.all(some.map(([word]) => this.#placesOf(word)));
      some.forEach(([, start], index) => {
        const further = loaded[index] ?? new Float64Array();
        places = places ? placesWith(places, further, start) : further;
      });
      const passages = passagesAt(places ?? new Float64Array());
      const isLast = next + TOGETHER >= words.length;
      if (isLast || passages.length <= FEW)
        return { passages, isExact: isLast || !passages.length };
    }
    return { passages: [], isExact: true };
  }

  async #placesOf(word: string): Promise<Places> {
    const name = fileOf(this.#directory.files, word);
    const words = name && (await this.#load(wordsFile(name)));
    const bytes = words ? words.get(word) : undefined;
    return bytes ? readPlaces(bytes) : new Float64Array();
  }

  #load(file: string): Promise<Map<string, Uint8Array>> {
    const known = this.#words.get(file);
    if (known) return known;
    const loading = this.#files.words(file).then(readWords);
    this.#words.set(file, loading);
    return loading;
  }

  #byResolution(passages: readonly number[]): Found[] {
    const found: Found[] = [];
    for (const number of passages) {
      const resolution = this.#resolutions[number] ?? 0;
      const passage = number - (this.#firsts[resolution] ?? 0);
      const last = found.at(-1);
      if (last?.resolution === resolution) last.passages.push(passage);
      else found.push({ resolution, passages: [passage] });
    }
    return found;
  }

  /** Of what may be found, what the rule finds. */
  async #compared(found: readonly Found[], terms: readonly string[]): Promise<Found[]> {
    const compared = found.map(async ({ resolution }) => ({
      resolution,
      passages: passagesWith(await this.load(resolution), terms),
    }));
    return (await Promise.all(compared)).filter(({ passages }) => passages.length > 0);
  }
}
