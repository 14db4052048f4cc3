import { readSearch, searchParameters } from '../../core/addresses.ts';
import { searchWords } from '../../core/interface.zh.ts';
import {
  FILTERS_CLASS,
  JUMPS,
  QUERY_DATA,
  RESULTS_CLASS,
  SEARCH_HELP_CLASS,
  SEARCH_STATUS_CLASS,
} from '../../core/markup.ts';
import { button, element } from '../dom.ts';
import { STEP } from './engine.ts';
import { applyFilters, filtersOf, renderFilters } from './filters.ts';
import { helpFor, helpForFailure, statusOf } from './messages.ts';
import { followQueries } from './queries.ts';
import { renderResults } from './render.ts';
import { type Answer, createSession } from './session.ts';

/** How many further resolutions a reader gets who asks for more. */
const MORE = 20;

/**
 * Open the search page: results of the query in the address, and of what is typed into the box.
 *
 * @param page - The element that shows them.
 */
export function openSearchPage(input: HTMLInputElement, page: HTMLElement): void {
  const status = element('p', { className: SEARCH_STATUS_CLASS, role: 'status' });
  const filters = element('div', { className: FILTERS_CLASS });
  const list = element('ol', { className: RESULTS_CLASS });
  const help = element('p', { className: SEARCH_HELP_CLASS });
  let chosen = filtersOf(readSearch(''));
  /** What was asked last, and for how many resolutions. */
  let asked = { query: '', limit: STEP };
  /** Whether the next edit begins a new entry of the history. */
  let isCommitted = true;
  /** A query that Enter was pressed for. */
  let awaited: string | undefined;

  const answer = createSession({
    empty() {
      set(searchWords.start, [], [], []);
      Reflect.deleteProperty(list.dataset, QUERY_DATA);
    },
    loading() {
      status.textContent = searchWords.loading;
    },
    show,
    failed(retry) {
      set(searchWords.failed, [], [], helpForFailure(retry));
      Reflect.deleteProperty(list.dataset, QUERY_DATA);
    },
  });

  function ask(query: string, limit = STEP): void {
    asked = { query, limit };
    void answer(query, limit, new Set(chosen.resolutions));
  }

  function show(found: Answer): void {
    const kept = {
      ...found,
      resolutions: applyFilters(found.resolutions, chosen),
      // Those that were chosen have been searched, each and all.
      hasMore: found.hasMore && chosen.resolutions.size === 0,
    };
    const offered = renderFilters(found, chosen, () => {
      writeAddress(false);
      ask(asked.query, asked.limit);
    });
    const isFilteredOut = found.resolutions.length > 0 && kept.resolutions.length === 0;
    const message =
      isFilteredOut && kept.jumps.length === 0 ? searchWords.filteredOut : statusOf(kept);
    const more = button(searchWords.more, () => {
      ask(found.query, found.resolutions.length + MORE);
    });
    set(message, offered, renderResults(kept), [
      ...helpFor(found),
      ...(kept.hasMore ? [more] : []),
    ]);
    list.dataset[QUERY_DATA] = found.query;
    followCitation();
  }

  function set(message: string, offered: Node[], items: Node[], helpful: Node[]): void {
    status.textContent = message;
    const focused = focusedChoice();
    filters.replaceChildren(...offered);
    // Filters are drawn anew when one is chosen, and the reader stays on it.
    choices()
      .find(({ value }) => value === focused)
      ?.focus();
    list.replaceChildren(...items);
    help.replaceChildren(...helpful);
  }

  function choices(): HTMLInputElement[] {
    return [...filters.querySelectorAll('input')];
  }

  function focusedChoice(): string | undefined {
    return choices().find((choice) => choice === document.activeElement)?.value;
  }

  function writeAddress(isNew: boolean): void {
    const query = searchParameters({
      query: input.value,
      sections: [...chosen.sections],
      actions: [...chosen.actions],
      resolutions: [...chosen.resolutions],
    });
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    } catch {
      // Some browsers refuse when a key is held down; the next edit writes the address again.
    }
  }

  function readAddress(): void {
    const search = readSearch(location.search);
    chosen = filtersOf(search);
    input.value = search.query;
    isCommitted = true;
    ask(input.value);
  }

  /** Go to the cited place, if Enter was pressed for the query that is answered. */
  function followCitation(): void {
    if (awaited !== list.dataset[QUERY_DATA]) return;
    awaited = undefined;
    list.querySelector<HTMLAnchorElement>(JUMPS)?.click();
  }

  function focusResult(index: number, event: KeyboardEvent): void {
    const target = index < 0 ? input : list.children[index]?.querySelector('a');
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  page.replaceChildren(status, filters, list, help);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    isCommitted = true;
    awaited = input.value;
    followCitation();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') focusResult(0, event);
    if (event.key === 'Escape') {
      // Chrome would empty the box.
      event.preventDefault();
      input.blur();
    }
  });
  list.addEventListener('keydown', (event) => {
    const items = [...list.children];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    if (event.key === 'ArrowDown') focusResult(at + 1, event);
    if (event.key === 'ArrowUp') focusResult(at - 1, event);
  });
  addEventListener('popstate', readAddress);
  const hasBeenTyped = input.value !== '' && document.activeElement === input;
  if (!hasBeenTyped) readAddress();
  followQueries(input, (query) => {
    ask(query);
    writeAddress(isCommitted);
    isCommitted = false;
  });
}
