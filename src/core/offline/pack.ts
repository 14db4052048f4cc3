/**
 * A pack: many files as one, which docs/offline.md describes. This is what stands in it before it is compressed with
 * gzip: a line of JSON, and after it the bytes that no earlier file of the pack has.
 */

/** A file in a pack. */
export interface PackedFile {
  address: string;
  /** Value of its `Content-Type`. */
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * What the first line says of each file: its address and type, and by turns how many bytes come from those after the
 * line, where in the files unpacked so far a copy begins, as the distance from the end of the copy before, and how
 * many bytes it has. The last number is one of the first kind.
 */
export type PackHeader = [address: string, type: string, parts: number[]][];

/**
 * The files of a pack, in its order.
 *
 * @throws Error when it is cut off or damaged.
 */
export function unpack(pack: Uint8Array): PackedFile[] {
  const end = pack.indexOf(LINE_FEED);
  const header = readHeader(new TextDecoder().decode(pack.subarray(0, Math.max(end, 0))));
  const unpacked = new Uint8Array(sizeOf(header));
  let read = end + 1;
  let written = 0;
  let copied = 0;
  const files = header.map(([address, type, parts]) => {
    const start = written;
    copied = 0;
    for (let index = 0; index < parts.length; index += 3) {
      const [literal = 0, distance = 0, length = 0] = parts.slice(index, index + 3);
      if (read + literal > pack.length) throw new Error('The pack is cut off.');
      unpacked.set(pack.subarray(read, read + literal), written);
      read += literal;
      written += literal;
      const from = copied + distance;
      if (length > 0 && (from < 0 || from + length > written)) {
        throw new Error('The pack copies what it does not have.');
      }
      unpacked.copyWithin(written, from, from + length);
      written += length;
      copied = from + length;
    }
    return { address, type, content: unpacked.subarray(start, written) };
  });
  if (read !== pack.length) throw new Error('The pack has more than its files.');
  return files;
}

const LINE_FEED = 10;
/** More than any pack has: 64 MB. */
const LARGEST = 2 ** 26;

function readHeader(line: string): PackHeader {
  const header = JSON.parse(line) as PackHeader;
  const isSound =
    Array.isArray(header) &&
    header.every(
      (entry) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        typeof entry[1] === 'string' &&
        Array.isArray(entry[2]) &&
        entry[2].every((part, index) => Number.isInteger(part) && (part >= 0 || index % 3 === 1)),
    );
  if (!isSound) throw new Error('The pack does not say what it has.');
  return header;
}

function sizeOf(header: PackHeader): number {
  const size = header
    .flatMap(([, , parts]) => parts.filter((_, index) => index % 3 !== 1))
    .reduce((sum, part) => sum + part, 0);
  if (size > LARGEST) throw new Error('The pack says that it is too large.');
  return size;
}
