import { readFileSync } from 'node:fs';

/** Where a paragraph stands: what opens one of a preamble seldom opens an operative one. */
export type PhrasePlace = 'preamble' | 'operative';

/** How the words of a paragraph divide where its action phrase opens it. All three together are the words. */
export interface Opening {
  /** Words before the phrase: 在这方面; most often empty. */
  before: string;
  /** The action phrase; empty when no known one stands there. */
  phrase: string;
  /** What follows the phrase. */
  rest: string;
  /** Whether print sets exactly this phrase apart nearly always; else a person should look at it. */
  isCertain: boolean;
}

/** How often a phrase opens paragraphs of either kind. */
type Counts = Record<PhrasePlace, number>;

/**
 * The phrases that print sets apart where paragraphs open, with their number in the resolutions of sessions 74 to 79:
 * one a line, `phrase<TAB>in preambles<TAB>in operative parts`.
 */
const phrases = new Map(
  readFileSync(new URL('action-phrases.tsv', import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line): [string, Counts] => {
      const [phrase = '', preamble, operative] = line.split('\t');
      return [phrase, { preamble: Number(preamble), operative: Number(operative) }];
    }),
);

const LONGEST = Math.max(...[...phrases.keys()].map((phrase) => phrase.length));

/** Words that stand before a phrase and that print does not set apart with it. */
const LEADS = /^(?:在这方面|在此方面|为此|就此)(?!，)/;

/** A phrase in two pieces begins so: *对*局势恶化*表示关切*. */
const IN_PIECES = '对';

/** How many times as frequent a shorter phrase must be for a longer one to be a chance meeting of words: 重申承诺. */
const SHORTER_IS_LIKELIER = 80;

/** How many times as frequent longer phrases must be for a shorter one to be the beginning of an unknown one: 表示. */
const LONGER_ARE_LIKELIER = 10;

/**
 * Part the action phrase from the words that it opens: the longest known phrase that opens paragraphs of that part of
 * a resolution, or else of the other.
 *
 * @param words - A paragraph without its number.
 */
export function readOpening(words: string, place: PhrasePlace): Opening {
  const [before = ''] = LEADS.exec(words) ?? [];
  const opening = words.slice(before.length, before.length + LONGEST);
  const candidates = phrasesAt(opening);
  const here = candidates.filter((phrase) => countOf(phrase, place) > 0);
  const [phrase = ''] = here.length > 0 ? here : candidates;
  return {
    ...(phrase ? { before, phrase } : { before: '', phrase: '' }),
    rest: words.slice(phrase ? before.length + phrase.length : 0),
    isCertain:
      before === '' &&
      phrase !== IN_PIECES &&
      here.length > 0 &&
      !isDoubtful(here, place) &&
      phrase !== '',
  };
}

/** The known phrases that words begin with, longest first. */
function phrasesAt(words: string): string[] {
  const found: string[] = [];
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(0, length);
    if (phrases.has(phrase)) found.push(phrase);
  }
  return found;
}

/** Whether the longest of several phrases is likely to be less, or a part, of what print sets apart. */
function isDoubtful([longest = '', ...shorter]: string[], place: PhrasePlace): boolean {
  const count = countOf(longest, place);
  return (
    shorter.some((phrase) => countOf(phrase, place) >= SHORTER_IS_LIKELIER * count) ||
    longerCount(longest, place) >= LONGER_ARE_LIKELIER * count
  );
}

function countOf(phrase: string, place: PhrasePlace): number {
  return phrases.get(phrase)?.[place] ?? 0;
}

/** How often phrases open a paragraph that begin with a shorter one. */
function longerCount(shorter: string, place: PhrasePlace): number {
  let count = 0;
  for (const [phrase, counts] of phrases) {
    if (phrase !== shorter && phrase.startsWith(shorter)) count += counts[place];
  }
  return count;
}
