/**
 * The rule by which search compares: what is left of a text when its case, width, script, spacing and punctuation are
 * taken away. A passage matches a term if its folded text contains the folded term.
 */

/** For Traditional characters, and variants of them, the Simplified one. */
export type Simplified = ReadonlyMap<string, string>;

/** A folded text that remembers where its characters came from. */
export interface Folded {
  text: string;
  /** For each UTF-16 code unit of `text`, where in the original its character starts. */
  starts: number[];
  /** The same for where it ends. */
  ends: number[];
}

/**
 * A character with the marks that combine with it: at most 30, as in Unicode's stream-safe format (UAX #15), for
 * normalization takes time with the square of them.
 */
const CLUSTER = /\P{M}\p{M}{0,30}|\p{M}{1,30}/gu;

/** White space, punctuation, and characters that nobody sees, such as a zero-width space in pasted words. */
const IGNORED = /[\s\p{P}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Fold a text: Unicode NFKC, lower case, Traditional to Simplified; white space and punctuation go.
 *
 * @param simplified - At least the characters that occur, in either script.
 */
export function fold(original: string, simplified: Simplified): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const plain = cluster.normalize('NFKC').toLowerCase().replace(IGNORED, '');
    for (const character of plain) {
      folded.text += simplified.get(character) ?? character;
    }
    while (folded.starts.length < folded.text.length) {
      folded.starts.push(index);
      folded.ends.push(index + cluster.length);
    }
  }
  return folded;
}
