/** Goes from one marked place to the next. */
export interface Steps {
  /** Go to the place that is so many on, negative back; past the last comes the first. */
  go: (by: number) => void;
  /** Take the mark of the place away. */
  end: () => void;
}

/**
 * Make steps through places.
 *
 * @param start - Index of the place to begin at.
 * @param mark - Marks the place where the reader is; returns a function that takes the mark away.
 * @param tell - Says which place it is, from 1.
 */
export function stepThrough(
  ranges: readonly Range[],
  start: number,
  mark: (range: Range) => () => void,
  tell: (place: number) => void,
): Steps {
  let current = start;
  let unmark: (() => void) | undefined;
  const choose = () => {
    unmark?.();
    const range = ranges[current];
    unmark = range && mark(range);
    tell(current + 1);
  };
  choose();
  return {
    go(by) {
      current = (current + by + ranges.length) % ranges.length;
      choose();
      const range = ranges[current];
      if (range) bringIntoView(range);
    },
    end: () => unmark?.(),
  };
}

/** Scroll so that a place is in the middle of the window, however long its paragraph. */
export function bringIntoView(range: Range): void {
  const { top, height } = range.getBoundingClientRect();
  scrollBy({ top: top + (height - innerHeight) / 2 });
}
