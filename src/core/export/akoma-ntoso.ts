import type { Element } from 'xast';
import { x } from 'xastscript';
import { readId } from '../ids.ts';
import { closingLines, paragraphLabel, subparagraphLabel } from '../interface.zh.ts';
import { itemKey } from '../resolution/chinese.ts';
import type {
  BelowContent,
  Continuation,
  Division,
  FlowContent,
  Paragraph,
  PhrasingContent,
  Quotation,
  Resolution,
  Subparagraph,
  Table,
} from '../resolution/model.ts';
import { fileStem, shortSymbol } from '../resolution/symbol.ts';
import { actionPhrase } from '../resolution/text.ts';
import { annexesOf, operativePartOf, preamblePartOf } from '../resolution/walk.ts';
import { onLines, xmlFile } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Write a resolution in Akoma Ntoso 1.0, in the profile of the United Nations (AKN4UN).
 *
 * A note stands where it is first cited; later marks refer to it. Annexes are attachments. The schema has a preamble
 * for the document alone, so formulas and preambular paragraphs of parts and sections are containers with a name.
 *
 * @param address - Where the text can be read.
 */
export function akomaNtoso(resolution: Resolution, address: string): string {
  const { symbol, title, symbolNote, adopted } = resolution;
  const writer = new Writer(resolution);
  const note = symbolNote ? [writer.note(symbolNote, 1)] : [];
  const heading = [x('docNumber', `${shortSymbol(symbol)}.`), ...note, ' ', x('docTitle', title)];
  const preamble = preamblePartOf(resolution).map((node) =>
    node.type === 'enactingFormula'
      ? x('formula', { name: node.type, eId: 'preamble__formula_1' }, x('p', node.value))
      : writer.recital(node),
  );
  const closing = closingLines(resolution).map(({ kind, words }) =>
    x('p', kind === 'date' ? [x('docDate', { date: adopted }, words)] : words),
  );
  const body = operativePartOf(resolution).map((child) => writer.flow(child));
  const annexes = annexesOf(resolution).map((annex) => writer.attachment(annex, address));
  const statement = x(
    'statement',
    { name: 'resolution', contains: 'originalVersion' },
    onLines(
      meta(resolution, address),
      x('preface', onLines(x('p', heading))),
      ...(preamble.length > 0 ? [x('preamble', onLines(...preamble))] : []),
      x('mainBody', onLines(...body)),
      x('conclusions', onLines(...closing)),
      ...(annexes.length > 0 ? [x('attachments', onLines(...annexes))] : []),
    ),
  );
  return xmlFile(x('akomaNtoso', { xmlns: NAMESPACE }, onLines(statement)));
}

/** @param component - The part of the document that is described: the whole, or an annex. */
function meta({ symbol, adopted }: Resolution, address: string, component = 'main'): Element {
  const number = shortSymbol(symbol);
  const work = `/akn/un/statement/deliberation/unga/${adopted}/${fileStem(symbol)}`;
  const expression = `${work}/zho@`;
  const valued = (name: string, value: string) => x(name, { value });
  /** The order of these elements is the schema's: aliases come before the date. */
  const level = (
    uri: string,
    main: string,
    { aliases = [], more = [] }: { aliases?: Element[]; more?: Element[] } = {},
  ) =>
    onLines(
      valued('FRBRthis', `${uri}/${main}`),
      valued('FRBRuri', uri),
      ...aliases,
      x('FRBRdate', { date: adopted, name: 'adoption' }),
      x('FRBRauthor', { href: '#ga' }),
      ...more,
    );
  const ofWork = {
    aliases: [x('FRBRalias', { value: address, name: 'page' })],
    more: [
      valued('FRBRcountry', 'un'),
      valued('FRBRsubtype', 'deliberation'),
      valued('FRBRnumber', number),
    ],
  };
  const ofExpression = { more: [x('FRBRlanguage', { language: 'zho' })] };
  return x(
    'meta',
    onLines(
      x(
        'identification',
        { source: '#ga' },
        onLines(
          x('FRBRWork', level(work, `!${component}`, ofWork)),
          x('FRBRExpression', level(expression, `!${component}`, ofExpression)),
          x('FRBRManifestation', level(expression, `!${component}.xml`)),
        ),
      ),
      ...(component === 'main' ? [references()] : []),
    ),
  );
}

/** What the document names, once. */
function references(): Element {
  return x(
    'references',
    { source: '#ga' },
    onLines(
      x('TLCOrganization', {
        eId: 'ga',
        href: '/akn/ontology/organization/un/ga',
        showAs: '联合国大会',
      }),
    ),
  );
}

type Inline = (Element | string)[];

/** Writes blocks and divisions, which know the notes of their resolution. */
class Writer {
  readonly #resolution: Resolution;

  constructor(resolution: Resolution) {
    this.#resolution = resolution;
  }

  /** A block or division of the body. */
  flow(node: FlowContent): Element {
    switch (node.type) {
      case 'enactingFormula':
        return held(node.type, undefined, x('p', node.value));
      case 'separator':
        return held(node.type, undefined, x('p', '* * *'));
      case 'preambularParagraph':
        return held(node.type, eIdOf(node.id), this.#lead(node));
      case 'operativeParagraph':
      case 'unnumberedParagraph':
      case 'annexParagraph':
        return this.#numbered('paragraph', eIdOf(node.id), paragraphLabel(node), node);
      case 'table':
        return held(node.type, `${eIdOf(node.id)}__container`, [this.#table(node)]);
      case 'quotation':
        return held(node.type, eIdOf(node.id), this.#quotation(node));
      default:
        return this.#division(node);
    }
  }

  /** A paragraph of the document's own preamble. */
  recital(node: FlowContent): Element {
    if (node.type !== 'preambularParagraph') return this.flow(node);
    const name = actionPhrase(node) || node.type;
    return x('container', { name, eId: `preamble__container_${node.number}` }, this.#lead(node));
  }

  /** The text of a preambular paragraph with all that stands below it. */
  #lead({ children, below }: Paragraph): Element[] {
    return [...this.#p(children), ...below.flatMap((part) => this.#blocks(part))];
  }

  /** An annex. */
  attachment(annex: Division, address: string): Element {
    const { id, label, title, children } = annex;
    const heading = [label, ...(title.length > 0 ? [' '] : [])].filter(Boolean);
    return x(
      'attachment',
      { eId: id },
      onLines(
        x(
          'doc',
          { name: 'annex', contains: 'originalVersion' },
          onLines(
            meta(this.#resolution, address, id),
            x('preface', onLines(x('p', [...heading, ...this.#inline(title)]))),
            x('mainBody', onLines(...this.#content(children))),
          ),
        ),
      ),
    );
  }

  /** The schema wants something in a body. */
  #content(children: readonly FlowContent[]): Element[] {
    if (children.length === 0) return [held('empty', undefined, x('p'))];
    return children.map((child) => this.flow(child));
  }

  #division({ type, id, label, title, children }: Division): Element {
    const name = type === 'annex' ? 'hcontainer' : type;
    const attributes = { eId: eIdOf(id), ...(type === 'annex' && { name: type }) };
    return x(
      name,
      attributes,
      onLines(
        ...(label ? [x('num', label)] : []),
        ...(title.length > 0 ? [x('heading', this.#inline(title))] : []),
        ...this.#content(children),
      ),
    );
  }

  #numbered(
    name: 'paragraph' | 'subparagraph',
    eId: string,
    num: string,
    { children, below }: Paragraph | Subparagraph,
  ): Element {
    const first = below.findIndex(({ type }) => type === 'subparagraph');
    const before = first < 0 ? below : below.slice(0, first);
    const text = [...this.#p(children), ...before.flatMap((part) => this.#blocks(part))];
    const label = num ? [x('num', num)] : [];
    if (first < 0) return x(name, { eId }, ...label, x('content', text));
    const intro = text.length > 0 ? [x('intro', text)] : [];
    const parts = below.slice(first).map((part, index) => this.#below(part, eId, index));
    return x(name, { eId }, ...label, ...intro, onLines(...parts));
  }

  #below(part: BelowContent, parent: string, index: number): Element {
    if (part.type !== 'subparagraph') {
      return held(part.type, `${parent}__hcontainer_${index}`, this.#blocks(part));
    }
    const label = subparagraphLabel(part);
    const eId = `${parent}__subpara_${itemKey(label) || `u${part.number}`}`;
    return this.#numbered('subparagraph', unique(eId, part), label, part);
  }

  /** What stands below a paragraph where the schema has blocks alone. */
  #blocks(part: BelowContent): Element[] {
    switch (part.type) {
      case 'continuation':
        return this.#p(part.children);
      case 'table':
        return [this.#table(part)];
      case 'quotation':
        return this.#quotation(part);
      case 'subparagraph': {
        const label = subparagraphLabel(part);
        const words = this.#inline(part.children);
        return [
          x('p', label ? [`${label} `, ...words] : words),
          ...part.below.flatMap((child) => this.#blocks(child)),
        ];
      }
    }
  }

  #quotation({ children }: Quotation): Element[] {
    return children.flatMap((child: Continuation | Subparagraph) => this.#blocks(child));
  }

  #table(table: Table): Element {
    const [head, ...rows] = table.rows.map((row, index) =>
      x(
        'tr',
        row.map(({ children, columns, rows }) =>
          x(
            index === 0 ? 'th' : 'td',
            { ...(columns > 1 && { colspan: columns }), ...(rows > 1 && { rowspan: rows }) },
            x('p', this.#inline(children, table)),
          ),
        ),
      ),
    );
    return x('table', { eId: eIdOf(table.id) }, onLines(...(head ? [head] : []), ...rows));
  }

  #p(children: readonly PhrasingContent[]): Element[] {
    return children.length > 0 ? [x('p', this.#inline(children))] : [];
  }

  /** @param table - That holds the words, if one does: it has notes of its own. */
  #inline(children: readonly PhrasingContent[], table?: Table): Inline {
    return children.map((child) => {
      switch (child.type) {
        case 'text':
          return child.value;
        case 'actionPhrase':
          return x('inline', { name: 'actionPhrase' }, child.value);
        case 'emphasis':
          return x('i', child.value);
        case 'link':
          return x('ref', { href: child.url }, child.value);
        case 'footnoteReference':
          return this.note(child.number, child.occurrence);
        case 'tableNoteReference':
          return this.#tableNote(child.label, table);
      }
    });
  }

  /** The mark of a note, which holds the note where it is first cited. */
  note(number: number, occurrence: number): Element {
    const eId = `authorialNote_${number}`;
    const mark = { marker: number, placement: 'bottom' };
    if (occurrence > 1) return x('noteRef', { href: `#${eId}`, ...mark });
    const { footnotes } = this.#resolution;
    const definition = footnotes.find((footnote) => footnote.number === number);
    return x('authorialNote', { ...mark, eId }, x('p', this.#inline(definition?.children ?? [])));
  }

  readonly #cited = new Set<string>();

  #tableNote(label: string, table?: Table): Element {
    const eId = `${eIdOf(table?.id ?? '')}__authorialNote_${label}`;
    const mark = { marker: label, placement: 'inline' };
    if (this.#cited.has(eId)) return x('noteRef', { href: `#${eId}`, ...mark });
    this.#cited.add(eId);
    const definition = table?.notes.find((note) => note.label === label);
    return x('authorialNote', { ...mark, eId }, x('p', this.#inline(definition?.children ?? [])));
  }
}

/** Blocks in a container that the hierarchy of a body takes. */
function held(name: string, eId: string | undefined, blocks: Element | Element[]): Element {
  return x('hcontainer', { name, ...(eId && { eId }) }, x('content', [blocks].flat()));
}

/** The id of an element, by the naming convention: `para_3`, `s2__para_3`. */
function eIdOf(id: string): string {
  const place = readId(id);
  const within = place?.within.join('__') ?? '';
  const suffix = /-\d+$/.exec(id)?.[0] ?? '';
  switch (place?.type) {
    case 'operativeParagraph':
    case 'annexParagraph':
      return [within, `para_${place.number}${suffix}`].filter(Boolean).join('__');
    default:
      return id.replaceAll('.', '__');
  }
}

/** Where a list gives two items one label, ids tell them apart. */
function unique(eId: string, { id }: Subparagraph): string {
  return eId + (/-\d+$/.exec(id)?.[0] ?? '');
}
