import type {
  BelowContent,
  Block,
  Division,
  FlowContent,
  Paragraph,
  PhrasingContent,
  Quotation,
  Resolution,
  Subparagraph,
  Table,
} from './model.ts';

/** The two parts of a resolution. */
export type Part = 'preamble' | 'operative';

/** A block with the divisions in which it stands, outermost first. */
export interface Placed<Node> {
  node: Node;
  within: readonly Division[];
}

/**
 * Every division and block in the order of the document, a division before what it holds: the one walk through a
 * resolution. Nothing else knows the order.
 */
export function* walk(
  children: readonly FlowContent[],
  within: readonly Division[] = [],
): Generator<Placed<Block | Division>> {
  for (const node of children) {
    yield { node, within };
    if (isDivision(node)) yield* walk(node.children, [...within, node]);
  }
}

/** Whether a node holds others under a heading. */
export function isDivision(node: FlowContent): node is Division {
  return 'depth' in node && 'title' in node;
}

/** Whether a node is a paragraph that has an address of its own. */
export function isParagraph(node: FlowContent | BelowContent): node is Paragraph {
  return 'below' in node && node.type !== 'subparagraph';
}

/** What stands before the closing lines of a resolution: all but its annexes. */
export function mainOf({ children }: Pick<Resolution, 'children'>): FlowContent[] {
  return children.filter(({ type }) => type !== 'annex');
}

/** The annexes of a resolution; those of its parts stand in the parts. */
export function annexesOf({ children }: Pick<Resolution, 'children'>): Division[] {
  return children.filter(isDivision).filter(({ type }) => type === 'annex');
}

/** The preamble of a resolution: all up to the last preambular paragraph that stands before any heading. */
export function preamblePartOf({ children }: Pick<Resolution, 'children'>): FlowContent[] {
  return children.slice(0, preambleEnd(children));
}

function preambleEnd(children: readonly FlowContent[]): number {
  return children.findLastIndex(({ type }) => isOfPreamble(type)) + 1;
}

function isOfPreamble(type: FlowContent['type']): boolean {
  return type === 'enactingFormula' || type === 'preambularParagraph';
}

/** What follows the preamble of a resolution and is no annex: its operative part, with its sections. */
export function operativePartOf({ children }: Pick<Resolution, 'children'>): FlowContent[] {
  return children.slice(preambleEnd(children)).filter(({ type }) => type !== 'annex');
}

/** How many preambular and how many other paragraphs a resolution has, but for those of annexes. */
export function partCounts(resolution: Pick<Resolution, 'children'>): Record<Part, number> {
  const paragraphs = paragraphsOf({ children: mainOf(resolution) });
  const preamble = paragraphs.filter(({ type }) => type === 'preambularParagraph').length;
  return { preamble, operative: paragraphs.length - preamble };
}

/**
 * Whether a text is a formula, a preamble and a numbered operative part, in this order, with no more below a paragraph
 * than sub-paragraphs that Markdown numbers, and nothing else that some documents have.
 */
export function isPlain({
  children,
  symbolNote,
  record,
}: Pick<Resolution, 'children' | 'symbolNote' | 'record'>): boolean {
  const isPlainBelow = (below: readonly BelowContent[]): boolean =>
    below.every(
      (part) =>
        part.type === 'subparagraph' && part.label === undefined && isPlainBelow(part.below),
    );
  return (
    symbolNote === undefined &&
    Object.keys(record).length === 0 &&
    children.every((child, index) => {
      if (child.type === 'enactingFormula') return index === 0;
      const isNumbered =
        child.type === 'preambularParagraph' || child.type === 'operativeParagraph';
      return isNumbered && isPlainBelow(child.below);
    })
  );
}

/** Whether several resolutions stand under one number, each with a formula and numbers of its own. */
export function hasParts({ children }: Pick<Resolution, 'children'>): boolean {
  return children.some(({ type }) => type === 'part');
}

/** Every paragraph that has an address, in the order of the document, each with its divisions. */
export function placedParagraphs({ children }: Pick<Resolution, 'children'>): Placed<Paragraph>[] {
  return [...walk(children)].flatMap(({ node, within }) =>
    !isDivision(node) && isParagraph(node) ? [{ node, within }] : [],
  );
}

/** The same without their divisions. */
export function paragraphsOf(division: { children: readonly FlowContent[] }): Paragraph[] {
  return [...walk(division.children)].flatMap(({ node }) =>
    !isDivision(node) && isParagraph(node) ? [node] : [],
  );
}

/** The paragraphs that are counted with one: of its kind, and of the same divisions. */
export function paragraphsAlike(
  resolution: Pick<Resolution, 'children'>,
  { id, type }: Paragraph,
): Paragraph[] {
  const within = id.slice(0, id.lastIndexOf('.') + 1);
  return paragraphsOf(resolution).filter(
    (other) => other.type === type && other.id.slice(0, other.id.lastIndexOf('.') + 1) === within,
  );
}

/** Every division, in the order of the document. */
export function divisionsOf(division: { children: readonly FlowContent[] }): Division[] {
  return [...walk(division.children)].flatMap(({ node }) => (isDivision(node) ? [node] : []));
}

/** The sub-paragraphs below a paragraph at all depths, in the order of the text; those of quotations are not among them. */
export function subparagraphsOf({ below }: Pick<Subparagraph, 'below'>): Subparagraph[] {
  return below.flatMap((child) =>
    child.type === 'subparagraph' ? [child, ...subparagraphsOf(child)] : [],
  );
}

/** Lines of text: inline content that stands on a line of its own. */
export function linesOf(node: Block | Division | BelowContent): PhrasingContent[][] {
  switch (node.type) {
    case 'enactingFormula':
      return [[{ type: 'text', value: node.value }]];
    case 'separator':
      return [];
    case 'table':
      return cellLines(node);
    case 'quotation':
      return quotedLines(node);
    case 'continuation':
      return [node.children];
    case 'part':
    case 'section':
    case 'article':
    case 'annex':
      return [node.title];
    default:
      return [node.children, ...node.below.flatMap(linesOf)];
  }
}

function quotedLines({ children }: Quotation): PhrasingContent[][] {
  return children.flatMap(linesOf);
}

function cellLines({ rows, notes }: Table): PhrasingContent[][] {
  const cells = rows.flatMap((row) => row.map(({ children }) => children));
  return [...cells, ...notes.map(({ children }) => children)];
}
