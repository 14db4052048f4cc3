import { readSearch, searchParameters } from '../../core/addresses.ts';
import { element } from '../dom.ts';
import { searchWords } from '../../core/interface.zh.ts';
import { STEP } from './engine.ts';
import { applyFilters, type Filters, filtersOf, renderFilters } from './filters.ts';
import { helpFor, helpForFailure, statusOf } from './messages.ts';
import { followQueries } from './queries.ts';
import { renderResults } from './render.ts';
import { type Answer, SearchSession, type View } from './session.ts';

/** How many further resolutions a reader gets who asks for more. */
const MORE = 20;

/**
 * Open the search page: results of the query in the address, and of what is typed into the box.
 *
 * @param page - The element that shows them.
 */
export function openSearchPage(input: HTMLInputElement, page: HTMLElement): void {
  new SearchPage(input, page).start();
}

class SearchPage implements View {
  readonly #input: HTMLInputElement;
  readonly #session = new SearchSession(this);
  readonly #status = element('p', { className: 'search-status' });
  readonly #filters = element('div', { className: 'filters' });
  readonly #list = element('ol', { className: 'results' });
  readonly #help = element('p', { className: 'search-help' });
  #chosen: Filters = filtersOf(readSearch(''));
  /** What was asked last, and for how many resolutions. */
  #asked = { query: '', limit: STEP };
  /** Whether the next edit begins a new entry of the history. */
  #isCommitted = true;
  /** A query that Enter was pressed for. */
  #awaited: string | undefined;

  constructor(input: HTMLInputElement, page: HTMLElement) {
    this.#input = input;
    this.#status.role = 'status';
    page.replaceChildren(this.#status, this.#filters, this.#list, this.#help);
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#isCommitted = true;
      this.#awaited = input.value;
      this.#followCitation();
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') this.#focusResult(0, event);
      if (event.key === 'Escape') {
        // Chrome would empty the box.
        event.preventDefault();
        input.blur();
      }
    });
    this.#list.addEventListener('keydown', (event) => {
      const items = [...this.#list.children];
      const at = items.findIndex((item) => item.contains(document.activeElement));
      if (event.key === 'ArrowDown') this.#focusResult(at + 1, event);
      if (event.key === 'ArrowUp') this.#focusResult(at - 1, event);
    });
  }

  start(): void {
    const readAddress = () => {
      const asked = readSearch(location.search);
      this.#chosen = filtersOf(asked);
      this.#input.value = asked.query;
      this.#isCommitted = true;
      this.#ask(this.#input.value);
    };
    addEventListener('popstate', readAddress);
    const hasBeenTyped = this.#input.value !== '' && document.activeElement === this.#input;
    if (!hasBeenTyped) readAddress();
    followQueries(this.#input, (query) => {
      this.#ask(query);
      this.#writeAddress(this.#isCommitted);
      this.#isCommitted = false;
    });
  }

  empty(): void {
    this.#set(searchWords.start, [], [], []);
    delete this.#list.dataset['query'];
  }

  loading(): void {
    this.#status.textContent = searchWords.loading;
  }

  show(answer: Answer): void {
    const kept = {
      ...answer,
      resolutions: applyFilters(answer.resolutions, this.#chosen),
      // Those that were chosen have been searched, each and all.
      hasMore: answer.hasMore && this.#chosen.resolutions.size === 0,
    };
    const filters = renderFilters(answer, this.#chosen, () => {
      this.#writeAddress(false);
      this.#ask(this.#asked.query, this.#asked.limit);
    });
    const isFilteredOut = answer.resolutions.length > 0 && kept.resolutions.length === 0;
    const status =
      isFilteredOut && kept.jumps.length === 0 ? searchWords.filteredOut : statusOf(kept);
    this.#set(status, filters, renderResults(kept), [
      ...helpFor(answer),
      ...(kept.hasMore ? [this.#more(answer)] : []),
    ]);
    this.#list.dataset['query'] = answer.query;
    this.#followCitation();
  }

  failed(retry: () => void): void {
    this.#set(searchWords.failed, [], [], helpForFailure(retry));
    delete this.#list.dataset['query'];
  }

  #set(status: string, filters: Node[], items: Node[], help: Node[]): void {
    this.#status.textContent = status;
    const focused = this.#focusedChoice();
    this.#filters.replaceChildren(...filters);
    if (focused)
      this.#filters.querySelector<HTMLElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
    this.#list.replaceChildren(...items);
    this.#help.replaceChildren(...help);
  }

  /** Filters are drawn anew when one is chosen, and the reader stays on it. */
  #focusedChoice(): string | undefined {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement && this.#filters.contains(focused)
      ? focused.value
      : undefined;
  }

  #ask(query: string, limit = STEP): void {
    this.#asked = { query, limit };
    void this.#session.ask(query, limit, new Set(this.#chosen.resolutions));
  }

  #more({ query, resolutions }: Answer): Node {
    const button = element('button', { type: 'button' }, searchWords.more);
    button.addEventListener('click', () => {
      this.#ask(query, resolutions.length + MORE);
    });
    return button;
  }

  #writeAddress(isNew: boolean): void {
    const query = searchParameters({
      query: this.#input.value,
      sections: [...this.#chosen.sections],
      actions: [...this.#chosen.actions],
      resolutions: [...this.#chosen.resolutions],
    });
    try {
      history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
    } catch {
      // Some browsers refuse when a key is held down; the next edit writes the address again.
    }
  }

  /** Go to the cited place, if Enter was pressed for the query that is answered. */
  #followCitation(): void {
    if (this.#awaited !== this.#list.dataset['query']) return;
    this.#awaited = undefined;
    this.#list.querySelector<HTMLAnchorElement>('[data-jump] a')?.click();
  }

  #focusResult(index: number, event: KeyboardEvent): void {
    const target = index < 0 ? this.#input : this.#list.children[index]?.querySelector('a');
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}
