import {
  citedAddress,
  notesAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
} from '../core/addresses.ts';
import {
  numberRange,
  paragraphLabel,
  partNames,
  placeName,
  shortened,
  words,
} from '../core/interface.zh.ts';
import { actionKind, type ActionKind } from '../core/resolution/action-kind.ts';
import type { Division, FlowContent, Paragraph, Resolution } from '../core/resolution/model.ts';
import { hasPage } from '../core/resolution/pages.ts';
import { actionPhrase, headingWords, plainText } from '../core/resolution/text.ts';
import {
  annexesOf,
  hasParts,
  isDivision,
  isParagraph,
  mainOf,
  operativePartOf,
  preamblePartOf,
  walk,
} from '../core/resolution/walk.ts';

/** An entry of the map: a link, and what belongs below it. */
export interface MapItem {
  href: string;
  /** Number of a paragraph, as printed or counted. */
  label?: string;
  kind?: ActionKind | undefined;
  words: string;
  /** Whether it is a group of paragraphs and not one of them. */
  isGroup: boolean;
  /** Whether what is below it is folded away until the reader asks for it or comes there. */
  isFolded: boolean;
  children: MapItem[];
}

/** How an unnumbered paragraph begins that has no action phrase; a number is enough for others. */
function firstWords({ id, type, children }: Paragraph): string {
  if (type !== 'unnumberedParagraph') return '';
  const words = plainText(children);
  return words ? shortened(words, 8) : placeName(id);
}

/** What a map is drawn for. */
interface View {
  resolution: Resolution;
  /** What of the text is on the page. */
  content: readonly FlowContent[];
  /** The id of the paragraph or division that the page is about. */
  about?: string | undefined;
}

/** A list of more paragraphs than this is divided, and a map of more than this is folded. */
const MANY = 60;

/** Paragraphs in each part of a list that is divided. */
const CHUNK = 20;

/**
 * The map of a resolution. One of few paragraphs shows all of them. In a longer one divisions are folded, and the page
 * of one paragraph or division has only what surrounds it, so that it weighs no more for the length of the text.
 */
export function mapItems(view: View): MapItem[] {
  const { resolution } = view;
  const mapper = new Mapper(view);
  const whole = group(resolutionAddress(resolution), words.wholeText);
  const notes = group(notesAddress(resolution), words.notes);
  const main = hasParts(resolution)
    ? mapper.items(mainOf(resolution))
    : (['preamble', 'operative'] as const).map((part) => {
        const isPreamble = part === 'preamble';
        const content = isPreamble ? preamblePartOf(resolution) : operativePartOf(resolution);
        const children = mapper.items(content);
        return { ...group(partAddress(resolution, part), partNames[part]), children };
      });
  return [
    whole,
    ...main,
    ...mapper.items(annexesOf(resolution)),
    ...(resolution.footnotes.length > 0 ? [notes] : []),
  ];
}

function group(href: string, words: string): MapItem {
  return { href, words, isGroup: true, isFolded: false, children: [] };
}

class Mapper {
  readonly #resolution: Resolution;
  readonly #here: ReadonlySet<FlowContent>;
  readonly #about: string | undefined;
  readonly #isLong: boolean;

  constructor({ resolution, content, about }: View) {
    this.#resolution = resolution;
    const blocks = [...walk(content)].map(({ node }) => node);
    // The page of one paragraph is the only place where that paragraph is shown alone.
    this.#here = new Set(blocks.length > 1 ? blocks : []);
    this.#about = about;
    this.#isLong = [...walk(resolution.children)].length > MANY;
  }

  items(content: readonly FlowContent[]): MapItem[] {
    const items: MapItem[] = [];
    let row: Paragraph[] = [];
    const flush = () => {
      items.push(...this.#paragraphs(row));
      row = [];
    };
    for (const node of content) {
      if (isDivision(node)) {
        flush();
        items.push(this.#division(node));
      } else if (isParagraph(node)) row.push(node);
    }
    flush();
    return items;
  }

  #division(division: Division): MapItem {
    const { id, children } = division;
    const isShown = this.#isShown(children, id);
    return {
      ...group(this.#href(division), headingWords(division) || placeName(id)),
      isFolded: this.#isLong && !this.#isAround(children, id),
      children: isShown ? this.items(children) : [],
    };
  }

  #paragraphs(paragraphs: readonly Paragraph[]): MapItem[] {
    if (paragraphs.length <= MANY) return paragraphs.map((paragraph) => this.#paragraph(paragraph));
    const chunks = Array.from({ length: Math.ceil(paragraphs.length / CHUNK) }, (_, index) =>
      paragraphs.slice(index * CHUNK, (index + 1) * CHUNK),
    );
    return chunks.flatMap((chunk) => {
      const [first, last] = [chunk[0], chunk.at(-1)];
      if (!first || !last) return [];
      return {
        ...group(this.#href(first), numberRange(first, last)),
        isGroup: false,
        isFolded: !this.#isAround(chunk),
        children: this.#isShown(chunk) ? chunk.map((child) => this.#paragraph(child)) : [],
      };
    });
  }

  #paragraph(paragraph: Paragraph): MapItem {
    const { type } = paragraph;
    const phrase = actionPhrase(paragraph);
    const isAction = type === 'operativeParagraph' || type === 'unnumberedParagraph';
    return {
      href: this.#href(paragraph),
      label: paragraphLabel(paragraph).replace(/\.$/, ''),
      kind: isAction && phrase ? actionKind(phrase) : undefined,
      words: phrase || firstWords(paragraph),
      isGroup: false,
      isFolded: false,
      children: [],
    };
  }

  #href(node: Paragraph | Division): string {
    if (this.#here.has(node)) return `#${node.id}`;
    return isDivision(node) && hasPage(node)
      ? paragraphAddress(this.#resolution, node)
      : citedAddress(this.#resolution, node.id);
  }

  /** Whether the map of this page has what is in a group: always, but on a page about a place of a long text. */
  #isShown(children: readonly FlowContent[], id?: string): boolean {
    return !this.#isLong || this.#about === undefined || this.#isAround(children, id);
  }

  /** Whether the page is about a group or something in it. */
  #isAround(children: readonly FlowContent[], id?: string): boolean {
    if (this.#about === undefined) return false;
    if (id === this.#about) return true;
    return [...walk(children)].some(({ node }) => 'id' in node && node.id === this.#about);
  }
}
