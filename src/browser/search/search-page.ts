import { readSearch, searchParameters } from '../../core/addresses.ts';
import { searchWords } from '../../core/interface.zh.ts';
import {
  FILTERS_CLASS,
  GROUP_DATA,
  JUMPS,
  OPEN_GROUPS,
  QUERY_DATA,
  RESULTS_CLASS,
  SEARCH_HELP_CLASS,
  SEARCH_STATUS_CLASS,
} from '../../core/markup.ts';
import { button, element } from '../dom.ts';
import { STEP } from './engine.ts';
import { renderFilters, renderOrder } from './filters.ts';
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
  let asked = readSearch('');
  /** Whether the next edit begins a new entry of the history. */
  let isCommitted = true;
  /** A query that Enter was pressed for. */
  let awaited: string | undefined;
  /** How many results were there when more were asked for. */
  let before: number | undefined;

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

  function ask(): void {
    const { query, filters, order, shown: limit = STEP } = asked;
    void answer(query, { filters, order, limit, hasChoices: true });
  }

  /** Ask again after a choice, which the address says from now on. */
  function changed(): void {
    Reflect.deleteProperty(asked, 'shown');
    writeAddress(false);
    ask();
  }

  function show(found: Answer): void {
    const offered = [
      ...renderOrder(found, asked, changed),
      ...renderFilters(found, asked, openGroups(), changed),
    ];
    const more = button(searchWords.more, () => {
      before = list.children.length;
      asked.shown = found.resolutions.length + MORE;
      writeAddress(false);
      ask();
    });
    const hasMore = found.resolutions.length < found.total.resolutions;
    set(statusOf(found), offered, renderResults(found), [
      ...helpFor(found),
      ...(hasMore ? [more] : []),
    ]);
    list.dataset[QUERY_DATA] = found.query;
    // The button is another now; who pressed it goes on with the first of what it brought.
    if (before !== undefined) list.children[before]?.querySelector('a')?.focus();
    before = undefined;
    followCitation();
  }

  function set(message: string, offered: Node[], items: Node[], helpful: Node[]): void {
    status.textContent = message;
    const focused = focusedChoice();
    filters.replaceChildren(...offered);
    // Filters are drawn anew when one is chosen, and the reader stays on it.
    choices()
      .find(({ name, value }) => name === focused?.name && value === focused.value)
      ?.focus();
    list.replaceChildren(...items);
    help.replaceChildren(...helpful);
  }

  function choices(): HTMLInputElement[] {
    return [...filters.querySelectorAll('input')];
  }

  function focusedChoice(): HTMLInputElement | undefined {
    return choices().find((choice) => choice === document.activeElement);
  }

  /** What the reader has unfolded. */
  function openGroups(): Set<string | undefined> {
    const open = filters.querySelectorAll<HTMLElement>(OPEN_GROUPS);
    return new Set([...open].map(({ dataset }) => dataset[GROUP_DATA]));
  }

  function writeAddress(isNew: boolean): void {
    const query = searchParameters(asked);
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    } catch {
      // Some browsers refuse when a key is held down; the next edit writes the address again.
    }
  }

  function readAddress(): void {
    asked = readSearch(location.search);
    input.value = asked.query;
    isCommitted = true;
    ask();
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
    asked.query = query;
    Reflect.deleteProperty(asked, 'shown');
    ask();
    writeAddress(isCommitted);
    isCommitted = false;
  });
}
