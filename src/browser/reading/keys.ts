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

const steps: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Keys that work anywhere on a page: `/` goes to the search box, `?` shows the list of keys, ← and → go to the paragraph
 * before and after.
 *
 * They are single keys, so one setting turns them all off (WCAG 2.1.4), and needs none of them to be reached.
 *
 * @param settings - The panel of settings.
 * @param list - The list of keys.
 */
export function listenToKeys(
  search: HTMLInputElement | null | undefined,
  settings: HTMLElement | null,
  list: HTMLElement | null,
): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isTaken = target instanceof Element && target.closest(KEEPS_KEYS);
    if (isTaken || !areOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    // Which characters need Shift is up to the keyboard.
    if (key === '/' && search) {
      search.focus();
      search.select();
    } else if (key === '?' && list) {
      list.showPopover();
    } else {
      const step = steps[key];
      if (!step || event.shiftKey || !goTo(step)) return;
    }
    event.preventDefault();
  });
  const announce = () => {
    if (areOn()) search?.setAttribute('aria-keyshortcuts', '/');
    else search?.removeAttribute('aria-keyshortcuts');
  };
  announce();
  settings?.addEventListener('change', announce);
  if (list) keepFocus(list);
}

function areOn(): boolean {
  return document.documentElement.dataset[KEYS_DATA] !== KEYS_OFF_VALUE;
}

/** Take the focus to the list when it opens, and back: browsers do not when the panel of settings is open below it. */
function keepFocus(list: HTMLElement): void {
  let before: Element | null;
  list.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') before = document.activeElement;
  });
  list.addEventListener('toggle', ({ newState }) => {
    const { activeElement, body } = document;
    if (newState === 'open') list.focus();
    else if (activeElement === body || list.contains(activeElement)) {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    }
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
