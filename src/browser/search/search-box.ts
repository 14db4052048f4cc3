import { queryAddress } from '../../core/addresses.ts';
import { readCitation } from '../../core/citation/read.ts';
import { element } from '../dom.ts';
import { searchWords } from '../../core/interface.zh.ts';
import { helpFor, helpForFailure, statusOf } from './messages.ts';
import { renderResults } from './render.ts';
import { type Answer, SearchSession, type View } from './session.ts';
import { withEngine } from './load.ts';

/**
 * Open the search box of a page: a combobox whose list holds the results, after WAI-ARIA's pattern.
 *
 * @param here - Symbol of the resolution that the page shows.
 * @returns A function that answers a query.
 */
export function openSearchBox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  here?: string,
): (query: string) => void {
  const session = new SearchSession(new SearchBox(form, input, here), here);
  // The index is on its way while the reader types; a failure is told when a query needs it.
  withEngine(() => Promise.resolve()).catch(() => undefined);
  return (query) => void session.ask(query);
}

class SearchBox implements View {
  readonly #input: HTMLInputElement;
  readonly #here: string | undefined;
  /** For screen readers, which speak only of what was in the page before it changed. */
  readonly #status = element('p', { className: 'visually-hidden' });
  readonly #panel = element('div', { className: 'search-panel' });
  readonly #caption = element('p', { className: 'search-status' });
  readonly #list = element('ul', { className: 'results' });
  readonly #help = element('p', { className: 'search-help' });
  #active = -1;
  /** A citation that Enter sent off before its answer was there. */
  #awaited: string | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement, here?: string) {
    this.#input = input;
    this.#here = here;
    this.#status.role = 'status';
    this.#caption.ariaHidden = 'true';
    this.#list.id = 'search-results';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = searchWords.results;
    // A press anywhere in the panel keeps the focus in the form; the list scrolls and is no stop of its own.
    this.#panel.tabIndex = -1;
    this.#list.tabIndex = -1;
    this.#panel.append(this.#caption, this.#list, this.#help);
    this.#panel.hidden = true;
    form.append(this.#status, this.#panel);
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);
    this.#open(false);
    input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    input.addEventListener('focus', () => {
      this.#open(Boolean(input.value.trim()));
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.#open(false);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.#open(false);
    });
  }

  empty(): void {
    this.#set('', [], []);
    delete this.#list.dataset['query'];
    this.#open(false);
  }

  loading(): void {
    this.#set(searchWords.loading, [], []);
    this.#open(true);
  }

  show(answer: Answer): void {
    const items = renderResults(answer);
    items.forEach((item, index) => {
      item.role = 'none';
      const link = item.querySelector('a');
      if (link)
        Object.assign(link, {
          id: `result-${index}`,
          role: 'option',
          ariaSelected: 'false',
          tabIndex: -1,
        });
    });
    const help = items.length > 0 ? this.#furtherSearches(answer) : [];
    this.#set(statusOf(answer), items, [...helpFor(answer), ...help]);
    this.#list.dataset['query'] = answer.query;
    this.#open(document.activeElement === this.#input);
    if (answer.jumps.length > 0) this.#activate(0);
    if (this.#awaited === answer.query) this.#enter();
    this.#awaited = undefined;
  }

  failed(retry: () => void): void {
    const again = () => {
      this.#input.focus();
      retry();
    };
    this.#set(searchWords.failed, [], helpForFailure(again));
    this.#open(true);
  }

  #set(status: string, items: HTMLLIElement[], help: Node[]): void {
    this.#status.textContent = status;
    this.#caption.textContent = status;
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    this.#list.scrollTop = 0;
    this.#help.replaceChildren(...help);
    this.#activate(-1);
  }

  /** Links to the page of search: with all results, and with those of the resolution on the page if it may have some. */
  #furtherSearches({ query, resolutions, hasMore, isLibrary }: Answer): Node[] {
    const all = element('a', { href: queryAddress(query) }, searchWords.allResults);
    const symbol = this.#here;
    const mayBeHere = hasMore || resolutions.some((resolution) => resolution.symbol === symbol);
    if (!symbol || !isLibrary || !mayBeHere) return [all];
    return [all, element('a', { href: queryAddress(query, { symbol }) }, searchWords.onlyHere)];
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen || !this.#caption.textContent;
    this.#input.ariaExpanded = String(!this.#panel.hidden && !this.#list.hidden);
  }

  #activate(index: number): void {
    const options = this.#list.querySelectorAll('a');
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const count = this.#list.children.length;
    const { value } = this.#input;
    const isAnswered = this.#list.dataset['query'] === value;
    if (event.key === 'ArrowDown' && count > 0) {
      this.#open(true);
      this.#activate((this.#active + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      this.#open(true);
      this.#activate(this.#active <= 0 ? count - 1 : this.#active - 1);
    } else if (event.key === 'Enter' && isAnswered && !this.#panel.hidden && this.#active >= 0) {
      this.#enter();
    } else if (event.key === 'Enter' && !isAnswered && readCitation(value)) {
      this.#awaited = value;
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Follow the active result, or go to the search page. */
  #enter(): void {
    const link = this.#list.querySelectorAll('a')[this.#active];
    if (link) link.click();
    else this.#input.form?.requestSubmit();
  }
}
