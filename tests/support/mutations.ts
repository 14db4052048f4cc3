import { parse } from '../../src/core/parse/index.ts';
import { isContentError } from '../../src/core/parse/fault.ts';
import { randomNumbers } from './random.ts';

/** A content file that was changed in one place, and how. */
export interface Mutation {
  kind: string;
  text: string;
}

/** Numbers from 0 to 1. */
type Random = () => number;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** Put something in the place of one match of a pattern below the front matter. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (match: string) => string,
): string {
  const body = text.indexOf('\n---\n') + 5;
  const match = pick(
    [...text.matchAll(pattern)].filter(({ index }) => index >= body),
    random,
  );
  if (!match) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

/** Change two matches of a pattern for one another. */
function swapTwo(text: string, pattern: RegExp, random: Random): string {
  const [one, other] = [0, 1]
    .map(() => pick([...text.matchAll(pattern)], random))
    .sort((a, b) => (a?.index ?? 0) - (b?.index ?? 0));
  if (!one || !other || one.index === other.index) return text;
  const end = (match: RegExpExecArray) => match.index + match[0].length;
  return (
    text.slice(0, one.index) +
    other[0] +
    text.slice(end(one), other.index) +
    one[0] +
    text.slice(end(other))
  );
}

const kinds: Record<string, (text: string, random: Random) => string> = {
  'a character changed': (text, random) => replaceOne(text, /[^\n]/gu, random, () => '某'),
  'a digit changed': (text, random) =>
    replaceOne(text, /\d/g, random, (digit) => String((Number(digit) + 1) % 10)),
  'a sign changed': (text, random) =>
    replaceOne(text, /[，。；：、]/g, random, (sign) => (sign === '，' ? '、' : '，')),
  'a character dropped': (text, random) => replaceOne(text, /[^\n]/gu, random, () => ''),
  'a character added': (text, random) =>
    replaceOne(text, /[^\n]/gu, random, (character) => `${character}某`),
  'two characters swapped': (text, random) =>
    replaceOne(text, /[^\n]{2}/gu, random, (two) => Array.from(two).reverse().join('')),
  'a paragraph dropped': (text, random) => replaceOne(text, /\n\n[^\n]+(?=\n)/g, random, () => ''),
  'a paragraph twice': (text, random) =>
    replaceOne(text, /\n\n[^\n]+(?=\n\n)/g, random, (paragraph) => paragraph + paragraph),
  'two paragraphs joined': (text, random) => replaceOne(text, /\n\n(?=\S)/g, random, () => ''),
  'two paragraphs swapped': (text, random) =>
    swapTwo(text, /(?<=^(?:\d+\. | *- \([a-z]\) |\*))[^\n]+$/gm, random),
  'two notes swapped': (text, random) => swapTwo(text, /(?<=^\[\^\d+\]: )[^\n]+$/gm, random),
  'two cells swapped': (text, random) => swapTwo(text, /(?<=\| )[^|\n-]+(?= \|)/g, random),
  'a character in the next cell': (text, random) =>
    replaceOne(text, /\S \| (?=\S)/g, random, (match) => ` | ${match.slice(0, 1)}`),
  'a row dropped': (text, random) => replaceOne(text, /\n *\|[^\n]+(?=\n)/g, random, () => ''),
  'a label changed': (text, random) =>
    replaceOne(text, /(?<=- )(?:\([a-z]\)|[㈠-㈩])/g, random, (label) =>
      label === '(b)' ? '(c)' : '㈢',
    ),
  'a label dropped': (text, random) =>
    replaceOne(text, /(?<=- )(?:\([a-z]\)|[㈠-㈩]) /g, random, () => ''),
  'a number dropped': (text, random) => replaceOne(text, /^\d+\. /gm, random, () => '- '),
  'a mark moved': (text, random) =>
    replaceOne(text, /\[\^\d+\](?!:)[^\n[]/g, random, (match) =>
      match.replace(/^(.*)(.)$/u, '$2$1'),
    ),
  'a mark dropped': (text, random) => replaceOne(text, /\[\^\d+\](?!:)/g, random, () => ''),
  'another mark': (text, random) =>
    replaceOne(text, /\[\^\d+\](?!:)/g, random, (mark) => (mark === '[^2]' ? '[^3]' : '[^2]')),
  'another number': (text) => text.replace(/^symbol: .*\d/m, '$&1'),
  'another title': (text) => text.replace(/^title: .*/m, '$&案'),
  'another date': (text) => text.replace(/^(adopted: .*)-\d\d$/m, '$1-02'),
  'another meeting': (text) => text.replace(/^meeting: \d+/m, '$&1'),
  'no meeting': (text) => text.replace(/^meeting: .*\n/m, ''),
  'resumed or not': (text) =>
    text.includes('\nresumed: ')
      ? text.replace(/^resumed: .*\n/m, '')
      : text.replace(/^meeting: .*\n/m, '$&resumed: true\n'),
  'another order of the closing lines': (text) =>
    text.replace(
      /^language/m,
      `closing: ${/^symbol: A\/RES\/[1-6]/m.test(text) ? 'meeting' : 'date'}-first\nlanguage`,
    ),
  'another agenda item': (text) => text.replace(/^agendaItem: \d+/m, '$&1'),
  'another report': (text) => text.replace(/^committeeReport: .*/m, '$&1'),
  'another draft': (text) => text.replace(/^draft: .*/m, '$&1'),
  'another vote': (text) => text.replace(/for: \d/, '$&1'),
  'a subject dropped': (text) => text.replace(/^subjects: \[ [^,]*, /m, 'subjects: [ '),
};

/**
 * Change a content file in one place each.
 *
 * @param seed - Gives the same mutations again.
 * @returns Those that the parser accepts, and that are another text to it.
 */
export function mutationsOf(text: string, seed: number, count: number): Mutation[] {
  const random = randomNumbers(seed);
  const names = Object.keys(kinds);
  const same = wordsOf(text);
  const found: Mutation[] = [];
  for (let tries = 0; found.length < count && tries < count * 20; tries++) {
    const kind = names[tries % names.length] ?? '';
    const mutated = kinds[kind]?.(text, random) ?? text;
    const words = mutated === text ? same : wordsOf(mutated);
    if (words !== undefined && words !== same) found.push({ kind, text: mutated });
  }
  return found;
}

/** What a file says, without emphasis, addresses and places; nothing where the parser refuses it. */
function wordsOf(text: string): string | undefined {
  try {
    return JSON.stringify(parse(text), (key, value: unknown) => {
      if (['position', 'align', 'id', 'depth'].includes(key)) return undefined;
      return Array.isArray(value) ? joined(value) : value;
    });
  } catch (error) {
    if (isContentError(error)) return undefined;
    throw error;
  }
}

/** Inline nodes, words that only differ in their emphasis put together. */
function joined(nodes: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  for (const node of nodes) {
    const { type, value } = (node ?? {}) as { type?: string; value?: string };
    const isWords = ['text', 'link', 'actionPhrase', 'emphasis'].includes(type ?? '');
    const last = result.at(-1);
    if (!isWords || value === undefined) result.push(node);
    else if (typeof last === 'string') result[result.length - 1] = last + value;
    else result.push(value);
  }
  return result;
}
