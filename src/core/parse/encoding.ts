import type { Fault } from './fault.ts';
import { Source } from './source.ts';

/** Encodings in which Chinese files come, by the name that people know, and that of the Encoding Standard. */
const OTHERS = [
  ['UTF-16', 'utf-16le'],
  ['UTF-16', 'utf-16be'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
] as const;

/** The words that every resolution has, simplified and traditional: they tell which encoding was meant. */
const IN_EVERY_RESOLUTION = /大[会會]/;

/**
 * Decode the bytes of a content file, which are UTF-8.
 *
 * @returns The text with its byte order mark, if any; or one fault, at the first byte that is none of UTF-8's.
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: Fault } {
  const text = read(bytes, 'utf-8');
  // A file of another encoding can be UTF-8 by chance, but then has a zero byte for each sign of front matter.
  const zeros = (text ?? '').split('\0').length - 1;
  if (text !== undefined && zeros <= 1 + text.length / 10) return { text };

  const other = OTHERS.find(([, label]) => IN_EVERY_RESOLUTION.test(read(bytes, label) ?? ''));
  const likeness = other
    ? `it looks like ${other[0]}`
    : bytes.includes(0)
      ? 'it looks like no text at all'
      : 'this is the first byte that is not';
  const reason = `The file is not UTF-8; ${likeness}.`;
  const source = new Source(text ?? new TextDecoder().decode(bytes));
  const offset = Math.max(0, source.text.search(/[\0\uFFFD]/));
  return { fault: { rule: 'encoding', reason, ...source.pointAt(offset) } };
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
