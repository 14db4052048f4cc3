import { chineseDate, meetingName, subparagraphLabel } from '../interface.zh.ts';
import type {
  OperativeParagraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
} from '../resolution/model.ts';
import { actionPhrase } from '../resolution/text.ts';
import { alphabetic } from '../addresses.ts';
import { shortSymbol } from '../resolution/symbol.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Write a resolution in Akoma Ntoso 1.0, in the profile of the United Nations (AKN4UN).
 *
 * A note stands where it is first cited; later marks refer to it.
 *
 * @param address - Where the text can be read.
 */
export function akomaNtoso(resolution: Resolution, address: string): string {
  const { preamble, operative } = resolution;
  const inline = inlineWriter(resolution);
  const recitals = preamble.map(
    (paragraph) =>
      `<container name="${escape(actionPhrase(paragraph))}" eId="preamble__container_${paragraph.number}"><p>${inline(paragraph.children)}</p></container>`,
  );
  const paragraphs = operative.map((paragraph) => operativeParagraph(paragraph, inline));
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${NAMESPACE}">
<statement name="resolution" contains="originalVersion">
${meta(resolution, address)}
<preface>
<p><docNumber>${shortSymbol(resolution.symbol)}.</docNumber> <docTitle>${escape(resolution.title)}</docTitle></p>
</preface>
<preamble>
<formula name="enactingFormula" eId="preamble__formula_1"><p>${resolution.enactingFormula}</p></formula>
${recitals.join('\n')}
</preamble>
<mainBody>
${paragraphs.join('\n')}
</mainBody>
<conclusions>
<p><docDate date="${resolution.adopted}">${chineseDate(resolution.adopted)}</docDate></p>
<p>${meetingName(resolution)}</p>
</conclusions>
</statement>
</akomaNtoso>
`;
}

function meta({ symbol, adopted }: Resolution, address: string): string {
  const number = shortSymbol(symbol);
  const work = `/akn/un/statement/deliberation/unga/${adopted}/${number.replace('/', '-')}`;
  const expression = `${work}/zho@`;
  const level = (uri: string, main: string, alias = '') =>
    `<FRBRthis value="${uri}/${main}"/>
<FRBRuri value="${uri}"/>${alias}
<FRBRdate date="${adopted}" name="adoption"/>
<FRBRauthor href="#ga"/>`;
  return `<meta>
<identification source="#ga">
<FRBRWork>
${level(work, '!main', `\n<FRBRalias value="${escape(address)}" name="page"/>`)}
<FRBRcountry value="un"/>
<FRBRsubtype value="deliberation"/>
<FRBRnumber value="${number}"/>
</FRBRWork>
<FRBRExpression>
${level(expression, '!main')}
<FRBRlanguage language="zho"/>
</FRBRExpression>
<FRBRManifestation>
${level(expression, '!main.xml')}
</FRBRManifestation>
</identification>
<references source="#ga">
<TLCOrganization eId="ga" href="/akn/ontology/organization/un/ga" showAs="联合国大会"/>
</references>
</meta>`;
}

type WriteInline = (children: readonly PhrasingContent[]) => string;

function operativeParagraph(paragraph: OperativeParagraph, inline: WriteInline): string {
  return numbered(
    'paragraph',
    `para_${paragraph.number}`,
    `${paragraph.number}.`,
    paragraph,
    inline,
  );
}

function subparagraph(paragraph: Subparagraph, parent: string, inline: WriteInline): string {
  const { depth, number } = paragraph;
  const eId = `${parent}__subpara_${depth === 1 ? alphabetic(number) : number}`;
  return numbered('subparagraph', eId, subparagraphLabel(paragraph), paragraph, inline);
}

function numbered(
  name: string,
  eId: string,
  num: string,
  { children, subparagraphs }: OperativeParagraph | Subparagraph,
  inline: WriteInline,
): string {
  const text = `<p>${inline(children)}</p>`;
  const below = subparagraphs.map((child) => subparagraph(child, eId, inline)).join('\n');
  const body = below ? `<intro>${text}</intro>\n${below}\n` : `<content>${text}</content>`;
  return `<${name} eId="${eId}"><num>${num}</num>${body}</${name}>`;
}

function inlineWriter({ footnotes }: Resolution): WriteInline {
  const write: WriteInline = (children) => children.map(node).join('');
  const node = (child: PhrasingContent): string => {
    switch (child.type) {
      case 'text':
        return escape(child.value);
      case 'actionPhrase':
        return `<inline name="actionPhrase">${escape(child.value)}</inline>`;
      case 'link':
        return `<ref href="${escape(child.url)}">${escape(child.value)}</ref>`;
      case 'footnoteReference':
        return note(child.number, child.occurrence);
    }
  };
  const note = (number: number, occurrence: number): string => {
    const attributes = `marker="${number}" placement="bottom"`;
    if (occurrence > 1) return `<noteRef href="#authorialNote_${number}" ${attributes}/>`;
    const definition = footnotes.find((footnote) => footnote.number === number);
    return `<authorialNote ${attributes} eId="authorialNote_${number}"><p>${write(definition?.children ?? [])}</p></authorialNote>`;
  };
  return write;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
