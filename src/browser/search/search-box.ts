import { queryAddress } from '../../core/addresses.ts';
import { readCitation } from '../../core/citation/read.ts';
import { searchWords } from '../../core/interface.zh.ts';
import {
  HIDDEN_CLASS,
  QUERY_DATA,
  RESULTS_CLASS,
  RESULTS_ID,
  SEARCH_HELP_CLASS,
  SEARCH_PANEL_CLASS,
  SEARCH_STATUS_CLASS,
} from '../../core/markup.ts';
import { shortSymbol } from '../../core/resolution/symbol.ts';
import { element, give } from '../dom.ts';
import { withEngine } from './load.ts';
import { helpFor, helpForFailure, statusOf } from './messages.ts';
import { renderResults } from './render.ts';
import { type Answer, createSession, type View } from './session.ts';

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
  const ask = createSession(createPanel(form, input, here), here);
  // The index is on its way while the reader types; a failure is told when a query needs it.
  withEngine(() => Promise.resolve()).catch(() => undefined);
  return (query) => void ask(query);
}

/** The panel below the box, which the keys pressed in the box steer. */
function createPanel(form: HTMLFormElement, input: HTMLInputElement, here?: string): View {
  /** For screen readers, which speak only of what was in the page before it changed. */
  const status = element('p', { className: HIDDEN_CLASS, role: 'status' });
  const caption = element('p', { className: SEARCH_STATUS_CLASS, ariaHidden: 'true' });
  // A press anywhere in the panel keeps the focus in the form; the list scrolls and is no stop of its own.
  const list = element('ul', {
    className: RESULTS_CLASS,
    id: RESULTS_ID,
    role: 'listbox',
    ariaLabel: searchWords.results,
    tabIndex: -1,
  });
  const help = element('p', { className: SEARCH_HELP_CLASS });
  const panel = element(
    'div',
    { className: SEARCH_PANEL_CLASS, tabIndex: -1, hidden: true },
    caption,
    list,
    help,
  );
  let active = -1;
  /** A citation that Enter sent off before its answer was there. */
  let awaited: string | undefined;

  function set(message: string, items: HTMLLIElement[], helpful: Node[]): void {
    status.textContent = message;
    caption.textContent = message;
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    list.scrollTop = 0;
    help.replaceChildren(...helpful);
    activate(-1);
  }

  /** Links to the page of search: with all results, and with those of the resolution on the page if it has some. */
  function furtherSearches({ query, counts, symbols }: Answer): Node[] {
    const all = element('a', { href: queryAddress(query) }, searchWords.allResults);
    const isHere = here && symbols.length > 1 && counts.resolution.has(shortSymbol(here));
    if (!isHere) return [all];
    const only = queryAddress(query, { symbol: here });
    return [all, element('a', { href: only }, searchWords.onlyHere)];
  }

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen || !caption.textContent;
    input.ariaExpanded = String(!panel.hidden && !list.hidden);
  }

  function activate(index: number): void {
    const options = list.querySelectorAll('a');
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** Follow the active result, or go to the search page. */
  function enter(): void {
    const link = list.querySelectorAll('a')[active];
    if (link) link.click();
    else form.requestSubmit();
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const count = list.children.length;
    const { value } = input;
    const isAnswered = list.dataset[QUERY_DATA] === value;
    if (event.key === 'ArrowDown' && count > 0) {
      open(true);
      activate((active + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      open(true);
      activate(active <= 0 ? count - 1 : active - 1);
    } else if (event.key === 'Enter' && isAnswered && !panel.hidden && active >= 0) {
      enter();
    } else if (event.key === 'Enter' && !isAnswered && readCitation(value)) {
      awaited = value;
    } else {
      return;
    }
    event.preventDefault();
  }

  form.append(status, panel);
  give(input, { role: 'combobox', ariaAutoComplete: 'list' });
  input.setAttribute('aria-controls', list.id);
  open(false);
  input.addEventListener('keydown', press);
  input.addEventListener('focus', () => {
    open(Boolean(input.value.trim()));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    open(false);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) open(false);
  });

  return {
    empty() {
      set('', [], []);
      Reflect.deleteProperty(list.dataset, QUERY_DATA);
      open(false);
    },
    loading() {
      set(searchWords.loading, [], []);
      open(true);
    },
    show(answer) {
      const items = renderResults(answer);
      items.forEach((item, index) => {
        item.role = 'none';
        const link = item.querySelector('a');
        const id = `${RESULTS_ID}-${index}`;
        if (link) give(link, { id, role: 'option', ariaSelected: 'false', tabIndex: -1 });
      });
      const further = items.length > 0 ? furtherSearches(answer) : [];
      set(statusOf(answer), items, [...helpFor(answer), ...further]);
      list.dataset[QUERY_DATA] = answer.query;
      open(document.activeElement === input);
      if (answer.jumps.length > 0) activate(0);
      if (awaited === answer.query) enter();
      awaited = undefined;
    },
    failed(retry) {
      const again = () => {
        input.focus();
        retry();
      };
      set(searchWords.failed, [], helpForFailure(again));
      open(true);
    },
  };
}
