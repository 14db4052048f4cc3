import type * as mdast from 'mdast';
import type { Resolution } from '../resolution/model.ts';
import { checkIndent } from './characters.ts';
import { Footnotes } from './footnotes.ts';
import { labelOf, markupName, offsetOf } from './nodes.ts';
import { readOperativeParagraphs } from './operative.ts';
import { readNote, readParagraph } from './paragraph.ts';
import type { Source } from './source.ts';

/** What follows the front matter. */
export type Body = Pick<Resolution, 'enactingFormula' | 'preamble' | 'operative' | 'footnotes'>;

const ENACTING_FORMULA = '大会，';

/**
 * Read the text of a resolution: formula, preamble, operative part, notes.
 *
 * @param tree - The content file, its front matter included.
 */
export function readBody(source: Source, tree: mdast.Root): Body {
  const nodes = tree.children.filter((node) => node.type !== 'yaml');
  for (const node of nodes) if (node.type !== 'list') checkIndent(source, node);

  const footnotes = new Footnotes(source);
  const preamble: Resolution['preamble'] = [];
  const operative: Resolution['operative'] = [];
  for (const node of withoutFormula(source, nodes)) {
    if (node.type === 'footnoteDefinition') {
      footnotes.define(labelOf(source, node), offsetOf(node), readNote(source, node));
    } else if (node.type === 'list' && node.ordered) {
      operative.push(...readOperativeParagraphs(source, node, footnotes, operative.at(-1)?.number));
    } else if (node.type === 'paragraph' && operative.length === 0) {
      preamble.push({
        type: 'preambularParagraph',
        number: preamble.length + 1,
        children: readParagraph(source, node, footnotes),
        position: source.pointAt(offsetOf(node)),
      });
    } else if (node.type === 'paragraph') {
      const reason = 'A paragraph without a number stands in the operative part.';
      source.report('operative-number', offsetOf(node), reason);
    } else {
      source.report('unsupported', offsetOf(node), `${markupName(node)} has no place here.`);
    }
  }
  if (operative.length === 0) {
    source.report(
      'operative-missing',
      source.text.length,
      'The text ends without an operative part.',
    );
  }
  return {
    enactingFormula: ENACTING_FORMULA,
    preamble,
    operative,
    footnotes: footnotes.resolve(),
  };
}

/** Check that the text opens with the enacting formula, and go on with what follows it. */
function withoutFormula(source: Source, nodes: mdast.RootContent[]): mdast.RootContent[] {
  const [first, ...rest] = nodes;
  const text = source.text.slice(first?.position?.start.offset, first?.position?.end.offset);
  if (first?.type === 'paragraph' && text === ENACTING_FORMULA) return rest;
  const offset = first ? offsetOf(first) : source.text.length;
  source.report('enacting-formula', offset, `The text does not begin with ${ENACTING_FORMULA}`);
  // What stands in its place is a misspelt formula, or already the preamble.
  const isParagraph = first?.type === 'paragraph' && first.children[0]?.type !== 'emphasis';
  return isParagraph ? rest : nodes;
}
