/** What every page does with JavaScript. All that is not needed at once is loaded when the reader asks for it. */
import { MARKED } from '../core/addresses.ts';
import {
  CITE,
  KEYS_ID,
  LIBRARY_ID,
  MAP,
  NOTE_MARKS,
  PARAGRAPHS,
  SEARCH_FORM,
  SEARCH_PAGE_ID,
  SETTINGS_ID,
  SYMBOL_DATA,
} from '../core/markup.ts';
import { listenToKeys } from './reading/keys.ts';
import { markPlace } from './reading/place.ts';
import { tellFailure } from './failure.ts';
import { startOffline } from './offline/start.ts';
import { followQueries } from './search/queries.ts';

const form = document.querySelector<HTMLFormElement>(SEARCH_FORM);
const input = form?.querySelector('input');
const symbol = form?.dataset[SYMBOL_DATA];
const page = document.getElementById(SEARCH_PAGE_ID);

if (input && page) {
  // The page itself says what is missing when this fails.
  import('./search/search-page.ts')
    .then(({ openSearchPage }) => {
      openSearchPage(input, page);
    })
    .catch(console.error);
} else if (form && input) {
  const load = () => import('./search/search-box.ts');
  let opening: Promise<(query: string) => void> | undefined;
  const open = () =>
    (opening ??= load().then(({ openSearchBox }) => openSearchBox(form, input, symbol)));
  // A failure is told when a query needs the script.
  const prepare = () => void open().catch(() => undefined);
  input.addEventListener('focus', prepare);
  if (document.activeElement === input) prepare();
  followQueries(input, (query) => {
    open()
      .then((ask) => {
        ask(query);
      })
      .catch(tellFailure);
  });
}

const settings = document.getElementById(SETTINGS_ID);

listenToKeys(input, settings, document.getElementById(KEYS_ID));

const map = document.querySelector<HTMLElement>(MAP);
if (map) markPlace(map);

const list = document.getElementById(LIBRARY_ID);
if (list) {
  // Without it the whole list stays.
  import('./filter-list.ts')
    .then(({ filterList }) => {
      filterList(list);
    })
    .catch(console.error);
}

settings?.addEventListener(
  'beforetoggle',
  () =>
    void import('./reading/settings.ts').then(({ openSettings }) => {
      openSettings(settings);
    }),
  { once: true },
);

// Reading it here, by a name that the bundler writes in, saves every page a request for the module of addresses.
const marked = new URLSearchParams(location.search).get(MARKED);
if (marked) {
  import('./search/highlight.ts')
    .then(({ highlight }) => highlight(marked))
    .catch((error: unknown) => {
      // To try again is to search for the words once more.
      if (input) input.value = marked;
      tellFailure(error);
    });
}

for (const details of document.querySelectorAll<HTMLDetailsElement>(CITE)) {
  const prepare = async () => {
    const { prepareCitations } = await import('./citation-buttons.ts');
    prepareCitations(details);
  };
  details.addEventListener('toggle', () => void prepare(), { once: true });
}

document.addEventListener('click', (event) => {
  const { target } = event;
  const mark = target instanceof Element && target.closest<HTMLAnchorElement>(NOTE_MARKS);
  const note = mark && document.getElementById(mark.hash.slice(1));
  if (!mark || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A note that stands beside the text is in sight: its mark leads to it as any link does.
  if (getComputedStyle(note).position === 'absolute') return;
  event.preventDefault();
  void import('./reading/note.ts').then(({ openNote }) => {
    openNote(mark, note);
  });
});

if (symbol && document.querySelector(PARAGRAPHS)) {
  const starts = ['pointerover', 'pointerdown', 'focusin', 'selectstart'];
  const isAtText = ({ target }: Event) =>
    target instanceof Node && document.querySelector('article')?.contains(target);
  const share = (event?: Event) => {
    if (event && !isAtText(event)) return;
    for (const start of starts) removeEventListener(start, share);
    void import('./share/index.ts').then(({ shareParagraphs }) => {
      shareParagraphs(symbol);
    });
  };
  // A range to mark or a finger to tap needs the script at once, everything else when the reader is at the text.
  if (location.hash.includes('-') || matchMedia('(hover: none)').matches) share();
  else for (const start of starts) addEventListener(start, share);
}

startOffline();
