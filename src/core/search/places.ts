/**
 * How the index of a large library is written: for each word, where it stands.
 *
 * A word is one character of folded text or two that follow one another. A place is a number: that of the passage,
 * counted through the library, and where in it the word begins. Passages alone are kept of single characters.
 */

/** Places of a passage: more than its characters can be. */
const SPAN = 2 ** 20;

/** Where a word stands, ascending. */
export type Places = Float64Array;

/** The place at a character of a passage. */
export function placeAt(passage: number, character: number): number {
  return passage * SPAN + character;
}

/** The passage in which a place is. */
export function passageOf(place: number): number {
  return Math.floor(place / SPAN);
}

/** The words that a term is made of, so that every character of it is in one, each with where in the term it begins. */
export function wordsOfTerm(characters: readonly string[]): [word: string, start: number][] {
  const { length } = characters;
  if (length < 2) return characters.map((character) => [character, 0]);
  const starts = Array.from({ length: Math.ceil(length / 2) }, (_, index) =>
    Math.min(2 * index, length - 2),
  );
  return starts.map((start) => [characters.slice(start, start + 2).join(''), start]);
}

/**
 * Of the places of a term's beginning, those at which a further word of it stands.
 *
 * @param start - Where in the term that word begins.
 */
export function placesWith(beginnings: Places, word: Places, start: number): Places {
  const both = new Float64Array(Math.min(beginnings.length, word.length));
  let count = 0;
  let next = 0;
  for (const place of beginnings) {
    while (next < word.length && (word[next] ?? 0) < place + start) next++;
    if (word[next] === place + start) both[count++] = place;
  }
  return both.subarray(0, count);
}

/** The passages of some places, ascending, each once. */
export function passagesAt(places: Places): number[] {
  const passages: number[] = [];
  for (const place of places) {
    const passage = passageOf(place);
    if (passage !== passages.at(-1)) passages.push(passage);
  }
  return passages;
}

/** Words with the places of each, as bytes: short numbers, most of them the distance from the number before. */
export function writeWords(words: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const bytes: number[] = [];
  for (const [word, places] of words) {
    const written = writePlaces(places);
    const name = new TextEncoder().encode(word);
    bytes.push(name.length, ...name);
    writeNumber(bytes, written.length);
    for (const byte of written) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** What {@link writeWords} writes, read as far as to find each word. */
export function readWords(bytes: Uint8Array): Map<string, Uint8Array> {
  const words = new Map<string, Uint8Array>();
  const reader = { bytes, at: 0 };
  const take = (length: number) => bytes.subarray(reader.at, (reader.at += length));
  while (reader.at < bytes.length) {
    const name = take(readNumber(reader));
    words.set(new TextDecoder().decode(name), take(readNumber(reader)));
  }
  return words;
}

function writePlaces(places: readonly number[]): number[] {
  const bytes: number[] = [];
  let [passage, character] = [0, 0];
  for (const place of places) {
    const [at, start] = [passageOf(place), place % SPAN];
    writeNumber(bytes, at - passage);
    writeNumber(bytes, at === passage ? start - character : start);
    [passage, character] = [at, start];
  }
  return bytes;
}

/** The places of a word. */
export function readPlaces(bytes: Uint8Array): Places {
  const places = new Float64Array(bytes.length >> 1);
  const reader = { bytes, at: 0 };
  let [passage, character, count] = [0, 0, 0];
  while (reader.at < bytes.length) {
    const distance = readNumber(reader);
    passage += distance;
    character = readNumber(reader) + (distance === 0 ? character : 0);
    places[count++] = placeAt(passage, character);
  }
  return places.subarray(0, count);
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

function readNumber(reader: { bytes: Uint8Array; at: number }): number {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) return number;
  }
}
