import { unmarkedAddress } from '../../core/addresses.ts';
import { button, element, showBar } from '../dom.ts';
import { searchStatus, searchWords } from '../../core/interface.zh.ts';
import { fold } from '../../core/search/fold.ts';
import { simplifiedFrom } from '../../core/search/library-index.ts';
import { matchRanges, termsOf } from '../../core/search/match.ts';
import { loadLibraryIndex } from './load.ts';
import { bringIntoView, stepThrough } from './steps.ts';

/** What search finds on a page: the title, paragraphs with their sub-paragraphs, and notes. */
const PASSAGES = 'h1 .title, .paragraph, .notes li > p:first-child';

/** What stands in a passage and is no word of it: numbers, and the marks of notes. */
const NO_WORDS = '.label, sup';

const NAME = 'match';

/** The one of them where the reader is. */
const CURRENT = 'match-current';

/** Mark every place on the page that a query finds, by the rule of search, and go to the first. */
export async function highlight(query: string): Promise<void> {
  const simplified = simplifiedFrom(await loadLibraryIndex());
  const terms = termsOf(query, simplified);
  if (terms.length === 0) return;
  const passages = [...document.querySelectorAll<HTMLElement>(PASSAGES)];
  const ranges = passages.flatMap((passage) => {
    const nodes = textNodes(passage);
    const folded = fold(nodes.map(({ data }) => data).join(''), simplified);
    return matchRanges(folded, terms).map(([start, end]) => rangeIn(nodes, start, end));
  });
  const target = document.querySelector(':target');
  const first = ranges.find((range) => target?.contains(range.startContainer)) ?? ranges[0];
  tell(query, ranges, first);
  // Who comes back to the page, or loads it again, is where the browser last had it.
  if (first && isFirstVisit()) bringIntoView(first);
}

function isFirstVisit(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate';
}

function textNodes(passage: HTMLElement): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NO_WORDS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The range between two offsets of the joined text of some nodes. */
function rangeIn(nodes: Text[], start: number, end: number): globalThis.Range {
  const range = new Range();
  let offset = 0;
  for (const node of nodes) {
    const next = offset + node.length;
    if (offset <= start && start < next) range.setStart(node, start - offset);
    if (offset < end && end <= next) range.setEnd(node, end - offset);
    offset = next;
  }
  return range;
}

/**
 * Mark ranges without a change of the text, so that what is copied carries no trace.
 *
 * @returns A function that takes the marks away.
 */
function mark(ranges: globalThis.Range[], name: string): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => CSS.highlights.delete(name);
  }
  return drawBoxes(ranges, name);
}

/** For browsers without the CSS Custom Highlight API: empty boxes behind the words. */
function drawBoxes(ranges: globalThis.Range[], name: string): () => void {
  const layer = element('div', { className: `match-boxes ${name}` });
  layer.ariaHidden = 'true';
  const draw = () => {
    const rectangles = ranges.flatMap((range) => [...range.getClientRects()]);
    const boxes = rectangles.map(({ left, top, width, height }) => {
      const box = element('div', {});
      const [x, y] = [left + scrollX, top + scrollY];
      Object.assign(box.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      return box;
    });
    layer.replaceChildren(...boxes);
  };
  document.body.append(layer);
  draw();
  addEventListener('resize', draw);
  return () => {
    removeEventListener('resize', draw);
    layer.remove();
  };
}

/** Say what was marked, and offer to go from one place to the next and to take the marks away. */
function tell(
  query: string,
  ranges: globalThis.Range[],
  first: globalThis.Range | undefined,
): void {
  const status = element('span', {});
  status.role = 'status';
  const bar = element('div', { className: 'marked-bar' }, status);
  showBar(bar);
  const unmark = mark(ranges, NAME);
  let end: (() => void) | undefined;
  // Filled after it stands in the page, so that screen readers say it.
  if (first) {
    const steps = stepThrough(
      ranges,
      ranges.indexOf(first),
      (range) => mark([range], CURRENT),
      (place) => {
        status.textContent = searchStatus.marked(ranges.length, query, place);
      },
    );
    ({ end } = steps);
    const step = (words: string, by: number) =>
      button(words, () => {
        steps.go(by);
      });
    bar.append(step(searchWords.previousPlace, -1), step(searchWords.nextPlace, 1));
  } else {
    status.textContent = searchStatus.unmarked(query);
  }
  const clear = button(searchWords.clear, () => {
    end?.();
    unmark();
    bar.remove();
    document.querySelector('main')?.focus({ preventScroll: true });
    history.replaceState(null, '', unmarkedAddress(location.href));
  });
  bar.append(clear);
}
