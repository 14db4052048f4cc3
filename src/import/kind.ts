import { decode } from '../core/parse/encoding.ts';
import type { Finding } from './reading.ts';

/** Kinds of official documents that can be read. */
export type DocumentKind = 'akn' | 'text' | 'pdf';

/** How the name of a file of each kind ends. */
export const extensions: Record<DocumentKind, string> = { akn: 'xml', text: 'txt', pdf: 'pdf' };

/** What else people take for a document, by what its bytes begin with, in hexadecimal. */
const OTHERS = {
  d0cf11e0: 'It is a document of an old Word or another Office program.',
  '7b5c727466': 'It is a document in Rich Text Format.',
  '1f8b': 'It is a gzip archive.',
  '377abcaf271c': 'It is a 7z archive.',
  '52617221': 'It is a RAR archive.',
  '89504e47': 'It is a picture.',
  ffd8ff: 'It is a picture.',
  '47494638': 'It is a picture.',
  '49492a00': 'It is a picture.',
  '4d4d002a': 'It is a picture.',
};

/** Where a PDF must begin by the habit of its readers, in bytes; scanners and mailers put lines before it. */
const PDF_BEGINS_WITHIN = 1024;

/**
 * What kind of document the bytes of a file are; its name says nothing.
 *
 * @returns The kind and the text, which a PDF has not; or why it is none of those that can be read.
 */
export function kindOf(
  bytes: Uint8Array,
): { kind: DocumentKind; text: string } | { reason: Finding } {
  const head = Buffer.from(bytes.subarray(0, PDF_BEGINS_WITHIN)).toString('latin1');
  if (bytes.every((byte) => byte <= 0x20)) {
    return refuse('file empty', 'There is nothing in the file.');
  }
  if (isArchive(bytes)) {
    const message = 'It is an archive within an archive, which is not opened. Unpack it before.';
    return refuse('archive nested', message);
  }
  if (/%PDF-\d/.test(head)) return { kind: 'pdf', text: '' };
  const hexadecimal = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const other = Object.entries(OTHERS).find(([begins]) => hexadecimal.startsWith(begins));
  if (other) return refuse('kind unknown', `${other[1]} ${WHAT_CAN_BE_READ}`);
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    const { rule, reason, line, column } = decoded.fault;
    return { reason: { kind: rule, message: reason, line, column } };
  }
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (!/^\s*</.test(text)) return { kind: 'text', text };
  const root = rootOf(text);
  if (root?.replace(/^.*:/, '') === 'akomaNtoso') return { kind: 'akn', text };
  const message = root
    ? `It is XML or HTML whose root is ${root.slice(0, 40)}, and not akomaNtoso.`
    : 'It is XML or HTML without a root akomaNtoso.';
  return refuse('kind unknown', `${message} ${WHAT_CAN_BE_READ}`);
}

const WHAT_CAN_BE_READ =
  'Akoma Ntoso, a PDF with its text and a text extraction of it can be read, alone or in a zip archive.';

/** Whether a file is a zip archive: one that holds something, or nothing. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, first = 0, second] = bytes;
  return p === 0x50 && k === 0x4b && [3, 5].includes(first) && second === first + 1;
}

function refuse(kind: string, message: string): { reason: Finding } {
  return { reason: { kind, message, line: 1, column: 1 } };
}

/** Name of the first element: what stands before it is passed over, in time that grows with the text. */
function rootOf(text: string): string | undefined {
  let at = 0;
  while (at >= 0 && at < text.length) {
    const [space = ''] = /^\s*/.exec(text.slice(at, at + 1000)) ?? [];
    at += space.length;
    if (space.length === 1000) continue;
    const end = endOfProlog(text, at);
    if (!end) return /^<([^\s<>/!?]+)/.exec(text.slice(at, at + 200))?.[1];
    const found = text.indexOf(end, at);
    if (found < 0) return undefined;
    at = found + end.length;
  }
  return undefined;
}

/** How a comment, an instruction or a document type that begins here ends. */
function endOfProlog(text: string, at: number): string | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  if (!/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return undefined;
  const subset = text.indexOf('[', at);
  return subset >= 0 && subset < text.indexOf('>', at) ? ']>' : '>';
}
