import { searchAddress } from '../../addresses.ts';
import { searchWords } from '../../interface.zh.ts';
import { helpFor, helpForFailure, statusOf } from './messages.ts';
import { element, renderResults } from './render.ts';
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
  const session = new SearchSession(new SearchBox(form, input), here);
  // The index is on its way while the reader types; a failure is told when a query needs it.
  withEngine(() => Promise.resolve()).catch(() => undefined);
  return (query) => void session.ask(query);
}

class SearchBox implements View {
  readonly #input: HTMLInputElement;
  readonly #panel = element('div', { className: 'search-panel' });
  readonly #status = element('p', { className: 'search-status' });
  readonly #list = element('ul', { className: 'results' });
  readonly #help = element('p', { className: 'search-help' });
  #active = -1;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#input = input;
    this.#status.role = 'status';
    this.#list.id = 'search-results';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = searchWords.results;
    this.#panel.append(this.#status, this.#list, this.#help);
    this.#panel.hidden = true;
    form.append(this.#panel);
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
      item.id = `result-${index}`;
      item.role = 'option';
      item.ariaSelected = 'false';
      item.querySelector('a')?.setAttribute('tabindex', '-1');
    });
    const all = `${searchAddress()}?q=${encodeURIComponent(answer.query)}`;
    const help = items.length > 0 ? [element('a', { href: all }, searchWords.allResults)] : [];
    this.#set(statusOf(answer), items, [...helpFor(answer), ...help]);
    this.#list.dataset['query'] = answer.query;
    this.#open(true);
    if (answer.jumps.length > 0) this.#activate(0);
  }

  failed(retry: () => void): void {
    this.#set(searchWords.failed, [], helpForFailure(retry));
    this.#open(true);
  }

  #set(status: string, items: HTMLLIElement[], help: Node[]): void {
    this.#status.textContent = status;
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    this.#list.scrollTop = 0;
    this.#help.replaceChildren(...help);
    this.#activate(-1);
  }

  #open(isOpen: boolean): void {
    this.#panel.hidden = !isOpen || !this.#status.textContent;
    this.#input.ariaExpanded = String(!this.#panel.hidden);
  }

  #activate(index: number): void {
    const items = [...this.#list.children];
    items[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const item = items[index];
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) this.#input.setAttribute('aria-activedescendant', item.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.#list.children.length;
    if (event.key === 'ArrowDown' && count > 0) {
      this.#open(true);
      this.#activate((this.#active + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      this.#open(true);
      this.#activate(this.#active <= 0 ? count - 1 : this.#active - 1);
    } else if (event.key === 'Enter' && this.#isAnswered() && this.#active >= 0) {
      this.#list.children[this.#active]?.querySelector('a')?.click();
    } else if (event.key === 'Escape') {
      this.#open(false);
      this.#input.blur();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Whether the list answers what stands in the box now. */
  #isAnswered(): boolean {
    return !this.#panel.hidden && this.#list.dataset['query'] === this.#input.value;
  }
}
