/**
 * What every page does with JavaScript. All that is not needed at once is loaded when the reader asks for it; what cannot
 * be loaded leaves the page as it is without scripts, and is tried again when the reader asks again.
 */
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
  SETTINGS_BUTTON,
  SETTINGS_ID,
  SYMBOL_DATA,
} from '../core/markup.ts';
import { listenToKeys } from './reading/keys.ts';
import { markPlace } from './reading/place.ts';
import { takeSettings } from './reading/settings.ts';
import { endFailure, tellFailure } from './failure.ts';
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
    (opening ??= load().then(
      ({ openSearchBox }) => {
        endFailure();
        return openSearchBox(form, input, symbol);
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    ));
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
const settingsButton = document.querySelector<HTMLButtonElement>(SETTINGS_BUTTON);
if (settings && settingsButton) {
  takeSettings(settings, settingsButton);
  atFirst(settings, ['beforetoggle'], async () => {
    const { offerReadingAloud } = await import('./reading/aloud.ts');
    offerReadingAloud(settings);
  });
}

listenToKeys(input, settings, document.getElementById(KEYS_ID));

const map = document.querySelector<HTMLElement>(MAP);
if (map) markPlace(map);

const list = document.getElementById(LIBRARY_ID);
if (list) {
  // Without it the whole list stays.
  const filter = async () => {
    const { filterList } = await import('./filter-list.ts');
    filterList(list);
  };
  attempt(filter, list, ['input']);
}

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
  atFirst(details, ['toggle'], async () => {
    const { prepareCitations } = await import('./citation-buttons.ts');
    prepareCitations(details);
  });
}

document.addEventListener('click', (event) => {
  const { target } = event;
  const mark = target instanceof Element && target.closest<HTMLAnchorElement>(NOTE_MARKS);
  const note = mark && document.getElementById(mark.hash.slice(1));
  if (!mark || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A note that stands beside the text stands beside the first mark that cites it, which leads to it as any link does.
  const isBeside = getComputedStyle(note).position === 'absolute';
  const marks = [...document.querySelectorAll<HTMLAnchorElement>(NOTE_MARKS)];
  if (isBeside && marks.find(({ hash }) => hash === mark.hash) === mark) return;
  event.preventDefault();
  import('./reading/note.ts')
    .then(({ openNote }) => {
      openNote(mark, note);
    })
    .catch((error: unknown) => {
      console.error(error);
      location.assign(mark.href);
    });
});

if (symbol && document.querySelector(PARAGRAPHS)) {
  const share = async () => {
    const { shareParagraphs } = await import('./share/index.ts');
    shareParagraphs(symbol);
  };
  const article = document.querySelector('article');
  const deliberate = ['pointerdown', 'focusin'];
  const any = [...deliberate, 'pointerover', 'selectstart'];
  // A range to mark or a finger to tap needs the script at once, everything else when the reader is at the text.
  const isNeeded = location.hash.includes('-') || matchMedia('(hover: none)').matches;
  if (article && isNeeded) attempt(share, article, deliberate);
  else if (article) atFirst(article, any, share, deliberate);
}

startOffline();

/** Do something at the first of some events; when it fails, at the next of them, or of others. */
function atFirst(
  target: EventTarget,
  events: string[],
  act: () => Promise<void>,
  eventsAfterFailure = events,
): void {
  const listener = () => {
    for (const event of events) target.removeEventListener(event, listener);
    attempt(act, target, eventsAfterFailure);
  };
  for (const event of events) target.addEventListener(event, listener);
}

/** Do something at once; when it fails, at the first of some events. */
function attempt(act: () => Promise<void>, target: EventTarget, events: string[]): void {
  act().catch((error: unknown) => {
    console.error(error);
    atFirst(target, events, act);
  });
}
