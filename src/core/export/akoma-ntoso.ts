import type { Element } from 'xast';
import { x } from 'xastscript';
import { alphabetic } from '../addresses.ts';
import { chineseDate, meetingName, paragraphLabel, subparagraphLabel } from '../interface.zh.ts';
import type {
  OperativeParagraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
} from '../resolution/model.ts';
import { shortSymbol } from '../resolution/symbol.ts';
import { actionPhrase } from '../resolution/text.ts';
import { onLines, xmlFile } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Write a resolution in Akoma Ntoso 1.0, in the profile of the United Nations (AKN4UN).
 *
 * A note stands where it is first cited; later marks refer to it.
 *
 * @param address - Where the text can be read.
 */
export function akomaNtoso(resolution: Resolution, address: string): string {
  const { symbol, title, adopted, enactingFormula, preamble, operative } = resolution;
  const inline = inlineWriter(resolution);
  const formula = x(
    'formula',
    { name: 'enactingFormula', eId: 'preamble__formula_1' },
    x('p', enactingFormula),
  );
  const recitals = preamble.map((paragraph) =>
    x(
      'container',
      { name: actionPhrase(paragraph), eId: `preamble__container_${paragraph.number}` },
      x('p', inline(paragraph.children)),
    ),
  );
  const paragraphs = operative.map((paragraph) =>
    numbered(
      { name: 'paragraph', eId: `para_${paragraph.number}`, num: paragraphLabel(paragraph) },
      paragraph,
      inline,
    ),
  );
  const heading = [x('docNumber', `${shortSymbol(symbol)}.`), ' ', x('docTitle', title)];
  const date = x('docDate', { date: adopted }, chineseDate(adopted));
  const statement = x(
    'statement',
    { name: 'resolution', contains: 'originalVersion' },
    onLines(
      meta(resolution, address),
      x('preface', onLines(x('p', heading))),
      x('preamble', onLines(formula, ...recitals)),
      x('mainBody', onLines(...paragraphs)),
      x('conclusions', onLines(x('p', [date]), x('p', meetingName(resolution)))),
    ),
  );
  return xmlFile(x('akomaNtoso', { xmlns: NAMESPACE }, onLines(statement)));
}

function meta({ symbol, adopted }: Resolution, address: string): Element {
  const number = shortSymbol(symbol);
  const work = `/akn/un/statement/deliberation/unga/${adopted}/${number.replace('/', '-')}`;
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
          x('FRBRWork', level(work, '!main', ofWork)),
          x('FRBRExpression', level(expression, '!main', ofExpression)),
          x('FRBRManifestation', level(expression, '!main.xml')),
        ),
      ),
      x(
        'references',
        { source: '#ga' },
        onLines(
          x('TLCOrganization', {
            eId: 'ga',
            href: '/akn/ontology/organization/un/ga',
            showAs: '联合国大会',
          }),
        ),
      ),
    ),
  );
}

type Inline = (children: readonly PhrasingContent[]) => (Element | string)[];

function numbered(
  { name, eId, num }: { name: string; eId: string; num: string },
  { children, subparagraphs }: OperativeParagraph | Subparagraph,
  inline: Inline,
): Element {
  const text = x('p', inline(children));
  const below = subparagraphs.map((child) =>
    numbered(
      {
        name: 'subparagraph',
        eId: `${eId}__subpara_${child.depth === 1 ? alphabetic(child.number) : child.number}`,
        num: subparagraphLabel(child),
      },
      child,
      inline,
    ),
  );
  const body = below.length > 0 ? [x('intro', [text]), onLines(...below)] : [x('content', [text])];
  return x(name, { eId }, x('num', num), ...body);
}

function inlineWriter({ footnotes }: Resolution): Inline {
  const inline: Inline = (children) => children.map(node);
  const node = (child: PhrasingContent): Element | string => {
    switch (child.type) {
      case 'text':
        return child.value;
      case 'actionPhrase':
        return x('inline', { name: 'actionPhrase' }, child.value);
      case 'link':
        return x('ref', { href: child.url }, child.value);
      case 'footnoteReference':
        return note(child.number, child.occurrence);
    }
  };
  const note = (number: number, occurrence: number): Element => {
    const mark = { marker: number, placement: 'bottom' };
    const eId = `authorialNote_${number}`;
    if (occurrence > 1) return x('noteRef', { href: `#${eId}`, ...mark });
    const definition = footnotes.find((footnote) => footnote.number === number);
    return x('authorialNote', { ...mark, eId }, x('p', inline(definition?.children ?? [])));
  };
  return inline;
}
