import {
  CURRENT_PLACE,
  KEEPS_KEYS,
  KEYS_DATA,
  KEYS_OFF_VALUE,
  NEXT,
  PARAGRAPH_LABELS,
  PARAGRAPHS,
  PREVIOUS,
} from '../../core/markup.ts';

/**
 * Keys that work anywhere on a page: `/` goes to the search box, ← and → to the paragraph before and after.
 *
 * They are single keys, so the reader can turn them off (WCAG 2.1.4).
 */
export function listenToKeys(search: HTMLInputElement | null | undefined): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isTaken = target instanceof Element && target.closest(KEEPS_KEYS);
    if (isTaken || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (document.documentElement.dataset[KEYS_DATA] === KEYS_OFF_VALUE) return;
    if (key === '/' && search) {
      search.focus();
      search.select();
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      if (!goTo(key === 'ArrowLeft' ? -1 : 1)) return;
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** Go to the paragraph before or after: on its own page, or to its number on this one. */
function goTo(step: -1 | 1): boolean {
  const neighbour = document.querySelector<HTMLAnchorElement>(step < 0 ? PREVIOUS : NEXT);
  if (neighbour) {
    neighbour.click();
    return true;
  }
  const labels = [...document.querySelectorAll<HTMLElement>(PARAGRAPH_LABELS)];
  if (labels.length < 2) return false;
  const here = document.activeElement?.closest(PARAGRAPHS) ?? paragraphInMap();
  const label = labels[labels.findIndex((label) => here?.contains(label)) + step];
  label?.focus({ preventScroll: true });
  label?.closest(PARAGRAPHS)?.scrollIntoView({ block: 'center' });
  return label !== undefined;
}

/** The paragraph that the map marks as the one that is read. */
function paragraphInMap(): Element | null {
  const link = document.querySelector<HTMLAnchorElement>(CURRENT_PLACE);
  return link && document.getElementById(link.hash.slice(1));
}
