import type { Choices } from '../../core/search/directory.ts';
import { fold, type Folded, type Simplified } from '../../core/search/fold.ts';
import { matchRanges } from '../../core/search/match.ts';
import type { Passage, Section } from '../../core/search/passages.ts';
import type { Found as Text } from '../../core/search/records.ts';
import type { Found } from '../../core/search/select.ts';

/** What a search draws on: an index of a library, and the texts of its resolutions. They go by their places in it. */
export interface SearchSource {
  /** Every passage that has all of some folded terms, by the rule, in any order of the resolutions. */
  find: (terms: readonly string[]) => Promise<Found[]>;
  /** Whether a folded term stands anywhere. */
  has: (term: string) => Promise<boolean>;
  /** The texts of a resolution in which something was found. */
  load: (resolution: number) => Promise<Comparable>;
  /** The section of a passage that was found. */
  sectionOf: (resolution: number, passage: number) => Section;
  /** Take what filters offer, when it is loaded. */
  take: (choices: Choices) => void;
  /** The action phrase of a passage that was found; of a large library, once its choices are taken. */
  actionOf: (resolution: number, passage: number) => string | undefined;
}

/** A resolution whose passages can be compared. */
export interface Comparable extends Text {
  /** A passage, folded. */
  folded: (passage: number) => Folded;
}

/** Make a text comparable; each passage is folded when it is asked for, and once. */
export function comparable(text: Text, simplified: Simplified): Comparable {
  const folded: Folded[] = [];
  return {
    ...text,
    folded: (passage) => (folded[passage] ??= fold(text.passages[passage]?.text ?? '', simplified)),
  };
}

/** The passages of a text that have every term, by the rule. */
export function passagesWith(
  { passages, folded }: { passages: readonly Passage[]; folded: Comparable['folded'] },
  terms: readonly string[],
): number[] {
  return passages.flatMap((_, index) =>
    matchRanges(folded(index), terms).length > 0 ? [index] : [],
  );
}
