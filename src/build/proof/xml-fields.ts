import type { Element, Nodes, Root } from 'xast';
import { type SourceField, UnreadableSource } from './source-reading.ts';

/** Sessions from which on the meeting is printed above the date. */
const MEETING_FIRST_FROM = 74;

/** What an Akoma Ntoso document says of each field of the front matter, in the order in which they are compared. */
export function readXmlFields(root: Root): SourceField[] {
  const elements = [...elementsIn(root)];
  const all = (name: string) => elements.filter((element) => element.name === name);
  const [preface] = all('preface');
  if (!preface) throw new UnreadableSource('It has no number and title (preface).');
  checkPreface(preface);
  const symbol = readSymbol(preface, all('component'), all('coverPage'));
  const titles = inside(preface, 'docTitle');
  const [title] = titles;
  const [note] = inside(preface, 'authorialNote');
  return [
    symbol,
    ...(title ? [field('title', title, [titles.map(textOf).join(' ')])] : []),
    field('symbolNote', note ?? preface, [note?.attributes['marker'] ?? undefined]),
    ...all('conclusions').flatMap((closing) => readClosing(closing, symbol)),
    ...readCover(all('coverPage'), all('step')),
    ...all('voting').slice(0, 1).map(readVote),
    ...readSubjects(all('classification')),
  ];
}

/** Refuse a preface with more than number, title and notes: it would not be compared. */
function checkPreface(preface: Element): void {
  const isKnown = (child: Nodes) =>
    child.type === 'element' && ['docNumber', 'docTitle', 'authorialNote'].includes(child.name);
  const rest = (node: Nodes): string => {
    if (isKnown(node)) return '';
    return 'children' in node ? node.children.map(rest).join('') : textOf(node);
  };
  if (tidy(rest(preface)) === '') return;
  throw new UnreadableSource('Its preface has more than number and title.', startOf(preface));
}

/** The number of the text goes before that of the cover, and the letter may stand on either. */
function readSymbol(preface: Element, parts: Element[], covers: Element[]): SourceField {
  const numbers = inside(preface, 'docNumber');
  const [number, letter] = numbers.map((element) => tidy(textOf(element)).replace(/\.$/, ''));
  const cover = covers
    .flatMap((element) => inside(element, 'docNumber'))
    .map((element) => tidy(textOf(element)))[0];
  const [, range] = /\d ?([A-Z](?:-[A-Z])?)$/.exec(cover ?? '') ?? [];
  const isRange = parts.length > 0 && range !== undefined;
  const printed = [number ?? '', ...(letter ? [letter] : range ? [range] : [])].join(' ');
  const values = [
    `A/RES/${printed}`,
    ...(isRange ? [] : [`A/RES/${number}`].filter(() => !letter)),
  ];
  return { name: 'symbol', values, printed, offset: startOf(numbers[0] ?? preface) };
}

function readClosing(closing: Element, symbol: SourceField): SourceField[] {
  const text = textOf(closing);
  const printed = tidy(text);
  const [date = '', year, month, day] =
    /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/.exec(text) ?? [];
  const [meeting = '', number, resumed] =
    /第 ?(\d+) ?次(?:全体会议|会议)? ?([(（]续会[)）])?/.exec(text) ?? [];
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const rest = text.replace(date, '').replace(meeting, '');
  if (date === '' || tidy(rest) !== '') {
    const reason = 'Its closing lines have no date, or more than date and meeting.';
    throw new UnreadableSource(reason, startOf(closing));
  }
  const isDateFirst = text.indexOf(date) < text.indexOf(meeting);
  const [, session = ''] = /^([\dES-]+)\//.exec(symbol.printed) ?? [];
  const habit = Number(session) >= MEETING_FIRST_FROM ? 'meeting-first' : 'date-first';
  const order = isDateFirst ? 'date-first' : 'meeting-first';
  const offset = startOf(closing);
  return [
    { name: 'adopted', values: [iso], printed, offset },
    { name: 'meeting', values: [number], printed, offset },
    { name: 'resumed', values: [resumed ? 'true' : undefined], printed, offset },
    ...(number
      ? [{ name: 'closing', values: [order === habit ? undefined : order, order], printed, offset }]
      : []),
  ];
}

/** What the front matter has for a committee. */
const COMMITTEES: Record<string, string> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  noMain: 'plenary',
};

/** The committee, the agenda item, and the report or the draft that the cover names, or the course of the document. */
function readCover(covers: Element[], steps: Element[]): SourceField[] {
  const inlines = covers.flatMap((cover) => inside(cover, 'inline'));
  const named = (name: string) => inlines.filter(({ attributes }) => attributes['name'] === name);
  const fields: SourceField[] = [];
  const committees = new Set(
    covers
      .flatMap((cover) => inside(cover, 'docProponent'))
      .map(({ attributes }) => {
        const [, name = ''] = /^#(\w+)Committee$/.exec(attributes['refersTo'] ?? '') ?? [];
        return COMMITTEES[name];
      }),
  );
  const [committee] = committees;
  const [cover] = covers;
  if (cover && committee && committees.size === 1) {
    fields.push(field('committee', cover, [committee, undefined], committee));
  }
  const [item] = named('agenda item');
  if (item) {
    const printed = tidy(textOf(item)).replace(/^议程项目 ?/, '');
    const spaced = printed.replaceAll(/ ?\(/g, ' (');
    fields.push(field('agendaItem', item, [printed, spaced, printed.replaceAll(' ', '')]));
  }
  const course = (outcome: string) =>
    steps
      .filter(({ attributes }) => attributes['outcome'] === outcome && attributes['as'])
      .map((element) => ({ element, text: element.attributes['as'] ?? '' }));
  const origins = named('originating document')
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text.includes('/'));
  const isDraft = ({ text }: { text: string }) => /\bL\./.test(text);
  const drafts = [...course('draftResolution'), ...origins.filter(isDraft)];
  const reports = [
    ...course('recommendedForAdoption'),
    ...origins.filter((origin) => !isDraft(origin)),
  ];
  for (const [name, documents] of Object.entries({ committeeReport: reports, draft: drafts })) {
    const [first] = documents;
    const values = documents.flatMap(({ text }) => symbolsOf(tidy(text)));
    // A value that names no document has no place in the front matter.
    if (!values.every((value) => /\d/.test(value ?? ''))) values.push(undefined);
    if (first) fields.push(field(name, first.element, values, tidy(first.text)));
  }
  return fields;
}

/** The symbols in what names documents: the whole, what stands before a comma, and each of several. */
function symbolsOf(text: string): (string | undefined)[] {
  const [before = ''] = text.split(/[，,]/);
  return [text, before, ...before.split(/[和、]/)].map((symbol) => symbol.trim());
}

function readVote(voting: Element): SourceField {
  const counts = new Map(
    inside(voting, 'count').map(({ attributes }) => [
      attributes['refersTo']?.replace('#', '') ?? '',
      attributes['value'] ?? '',
    ]),
  );
  const count = (name: string) => counts.get(name) ?? '';
  const [yes, no, abstaining] = [count('inFavour'), count('against'), count('abstaining')];
  const vote = `{ for: ${yes || 0}, against: ${no || 0}, abstaining: ${abstaining || 0} }`;
  const isKnown = yes !== '' && no !== '' && abstaining !== '';
  const values = counts.size === 0 ? [undefined] : isKnown ? [vote] : [vote, undefined];
  return field('vote', voting, values, counts.size === 0 ? 'no vote' : vote);
}

/**
 * The subjects that the library of the United Nations gave, and not those that follow from a goal of sustainable
 * development; one with a comma has no form in the front matter.
 */
function readSubjects(classifications: Element[]): SourceField[] {
  const own = classifications.filter(({ attributes }) => !/sdg/i.test(attributes['source'] ?? ''));
  const subjects = own
    .flatMap((element) => inside(element, 'keyword'))
    .filter(({ attributes }) => attributes['dictionary'] === 'UNBIS Thesaurus');
  const names = subjects
    .map(({ attributes }) => (attributes['showAs'] ?? '').trim())
    .filter((name) => name && !name.includes(','));
  const [first] = subjects;
  return first && names.length > 0 ? [field('subjects', first, [names.join(',')], names[0])] : [];
}

function field(
  name: string,
  element: Element,
  values: (string | undefined)[],
  printed = tidy(textOf(element)),
): SourceField {
  return { name, values, printed, offset: startOf(element) };
}

function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** The elements of a name in another. */
function inside(element: Element, name: string): Element[] {
  return [...elementsIn(element)].filter((other) => other.name === name);
}

/** All the text in an element but that of its notes. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node)) return '';
  return node.children
    .filter((child) => !(child.type === 'element' && child.name === 'authorialNote'))
    .map(textOf)
    .join('');
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
