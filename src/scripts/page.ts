/** What every page does with JavaScript: it searches, and marks what a search led to. Both are loaded when needed. */
import { followQueries } from '../search/client/queries.ts';

const form = document.querySelector<HTMLFormElement>('form[role=search]');
const input = form?.querySelector('input');
const page = document.getElementById('search-page');

if (input && page) {
  void import('../search/client/search-page.ts').then(({ openSearchPage }) => {
    openSearchPage(input, page);
  });
} else if (form && input) {
  const load = () => import('../search/client/search-box.ts');
  let opening: Promise<(query: string) => void> | undefined;
  const open = () =>
    (opening ??= load().then(({ openSearchBox }) =>
      openSearchBox(form, input, form.dataset['symbol']),
    ));
  input.addEventListener('focus', () => void open());
  if (document.activeElement === input) void open();
  followQueries(input, (query) => {
    void open().then((ask) => {
      ask(query);
    });
  });
}

document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input?.focus();
  input?.select();
});

const marked = new URLSearchParams(location.search).get('hl');
if (marked) {
  import('../search/client/highlight.ts')
    .then(({ highlight }) => highlight(marked))
    .catch(console.error);
}

for (const details of document.querySelectorAll<HTMLDetailsElement>('details.cite')) {
  const prepare = async () => {
    const { prepareCitations } = await import('./citations.ts');
    prepareCitations(details);
  };
  details.addEventListener('toggle', () => void prepare(), { once: true });
}

const symbol = form?.dataset['symbol'];
if (symbol && document.querySelector('.paragraph')) {
  const starts = ['pointerover', 'pointerdown', 'focusin', 'selectstart'];
  const isAtText = ({ target }: Event) =>
    target instanceof Node && document.querySelector('article')?.contains(target);
  const share = (event?: Event) => {
    if (event && !isAtText(event)) return;
    for (const start of starts) removeEventListener(start, share);
    void import('../share/index.ts').then(({ shareParagraphs }) => {
      shareParagraphs(symbol);
    });
  };
  // A range to mark or a finger to tap needs the script at once, everything else when the reader is at the text.
  if (/-[po]p\d+$/.test(location.hash) || matchMedia('(hover: none)').matches) share();
  else for (const start of starts) addEventListener(start, share);
}
