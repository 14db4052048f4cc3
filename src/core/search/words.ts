/**
 * How folded text is written for Pagefind, on both sides: as overlapping pairs of characters, each pair a word.
 *
 * A phrase of pairs is found where the characters follow one another, and nowhere else, and a pair is in few enough
 * texts that a large library need not send much. The pairs are spelt in digits and Latin letters because Pagefind
 * cuts Chinese queries into dictionary words, and because it has its own idea of signs and accents.
 */

/** Longest phrase, in characters, that is looked up; what is found is compared with the whole term anyway. */
const LONGEST = 40;

/**
 * The words of a text: a pair for each character and the next, and the last character alone. No pair spans two texts,
 * so no phrase does.
 */
export function wordsOf(folded: string): string[] {
  const characters = Array.from(folded, spell);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The query that finds a folded term: a phrase of pairs, or the beginning of a pair. */
export function phraseOf(term: string): string {
  const characters = Array.from(term).slice(0, LONGEST);
  const words = wordsOf(characters.join(''));
  return characters.length === 1 ? words.join('') : `"${words.slice(0, -1).join(' ')}"`;
}

/** Four digits in base 36 hold every code point. */
function spell(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}
