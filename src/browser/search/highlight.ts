import { unmarkedAddress } from '../../core/addresses.ts';
import { searchStatus, searchWords } from '../../core/interface.zh.ts';
import {
  CURRENT_MATCH_HIGHLIGHT,
  MATCH_BOXES_CLASS,
  MATCH_HIGHLIGHT,
  NO_WORDS,
  PASSAGES,
} from '../../core/markup.ts';
import { fold } from '../../core/search/fold.ts';
import { simplifiedFrom } from '../../core/search/catalogue.ts';
import { matchRanges, termsOf } from '../../core/search/match.ts';
import { button, createBar, element } from '../dom.ts';
import { loadCatalogue } from './load.ts';
import { bringIntoView, stepThrough } from './steps.ts';

/** Mark every place on the page that a query finds, by the rule of search, and go to the first. */
export async function highlight(query: string): Promise<void> {
  const simplified = simplifiedFrom(await loadCatalogue());
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
function rangeIn(nodes: Text[], start: number, end: number): Range {
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
function mark(ranges: Range[], name: string): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => CSS.highlights.delete(name);
  }
  return drawBoxes(ranges, name);
}

/** For browsers without the CSS Custom Highlight API: empty boxes behind the words. */
function drawBoxes(ranges: Range[], name: string): () => void {
  const className = `${MATCH_BOXES_CLASS} ${name}`;
  const layer = element('div', { className, ariaHidden: 'true' });
  const draw = () => {
    const rectangles = ranges.flatMap((range) => [...range.getClientRects()]);
    const boxes = rectangles.map(({ left, top, width, height }) => {
      const style = {
        left: `${left + scrollX}px`,
        top: `${top + scrollY}px`,
        width: `${width}px`,
        height: `${height}px`,
      };
      return element('div', { style });
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
function tell(query: string, ranges: Range[], first: Range | undefined): void {
  const bar = createBar();
  const unmark = mark(ranges, MATCH_HIGHLIGHT);
  const step = (words: string, by: number) =>
    button(words, () => {
      steps?.go(by);
    });
  const clear = button(searchWords.clear, () => {
    steps?.end();
    unmark();
    bar.dismiss();
    history.replaceState(null, '', unmarkedAddress(location.href));
  });
  const places = first ? [step(searchWords.previousPlace, -1), step(searchWords.nextPlace, 1)] : [];
  bar.show(...places, clear);
  const steps =
    first &&
    stepThrough(
      ranges,
      ranges.indexOf(first),
      (range) => mark([range], CURRENT_MATCH_HIGHLIGHT),
      (place) => {
        bar.say(searchStatus.marked(ranges.length, query, place));
      },
    );
  if (!steps) bar.say(searchStatus.unmarked(query));
}
