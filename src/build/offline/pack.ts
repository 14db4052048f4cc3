import { gunzipSync, gzipSync } from 'node:zlib';
import { type PackedFile, type PackHeader, unpack } from '../../core/offline/pack.ts';

/** Of text, a piece begins at a tag, a line or a value: pages differ in whole pieces. */
const PIECE = /(?=[<\n"])/;
/** A copy that is shorter costs more than it saves. */
const SHORTEST_COPY = 32;

/**
 * Write a pack, compressed.
 *
 * gzip looks back 32 KB, which is less than one page. So what a file shares with earlier ones is said first by copies:
 * runs of pieces that have stood before.
 *
 * @param files - The likest next to each other.
 */
export function writePack(files: readonly PackedFile[]): Uint8Array {
  const header: PackHeader = [];
  const rest: string[] = [];
  /** Numbers of pieces by their text: numbers are compared and looked up many times faster. */
  const numbers = new Map<string, number>();
  const numberOf = (piece: string): number => {
    const known = numbers.get(piece);
    if (known !== undefined) return known;
    numbers.set(piece, numbers.size + 1);
    return numbers.size;
  };
  /** All pieces so far, and where each begins. */
  const pieces: number[] = [];
  const offsets: number[] = [];
  /** Where two pieces, one after the other, stood last, of those before the file. */
  const last = new Map<number, number>();
  let offset = 0;
  for (const { address, type, content } of files) {
    const texts = Buffer.from(content).toString('latin1').split(PIECE);
    const own = texts.map(numberOf);
    const pairAt = (index: number) => (own[index] ?? 0) * 2 ** 26 + (own[index + 1] ?? 0);
    const parts: number[] = [];
    let literal = '';
    let copied = 0;
    for (let index = 0; index < own.length;) {
      const from = last.get(pairAt(index));
      let count = 0;
      let length = 0;
      while (from !== undefined && index + count < own.length) {
        if (pieces[from + count] !== own[index + count]) break;
        length += texts[index + count]?.length ?? 0;
        count++;
      }
      if (from === undefined || length < SHORTEST_COPY) {
        literal += texts[index] ?? '';
        index++;
        continue;
      }
      const start = offsets[from] ?? 0;
      parts.push(literal.length, start - copied, length);
      rest.push(literal);
      literal = '';
      copied = start + length;
      index += count;
    }
    parts.push(literal.length);
    rest.push(literal);
    header.push([address, type, parts]);
    for (const [index, piece] of own.entries()) {
      last.set(pairAt(index), pieces.length);
      pieces.push(piece);
      offsets.push(offset);
      offset += texts[index]?.length ?? 0;
    }
  }
  const pack = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    Buffer.from(rest.join(''), 'latin1'),
  ]);
  refuseOther(files, pack);
  return gzipSync(pack, { level: 9 });
}

/** Read what {@link writePack} wrote. */
export function readPack(pack: Uint8Array): PackedFile[] {
  return unpack(gunzipSync(pack));
}

/** @throws Error when a reader would get something else than was put in. */
function refuseOther(files: readonly PackedFile[], pack: Uint8Array): void {
  const unpacked = unpack(pack);
  const wrong = files.find(({ content }, index) => {
    return !Buffer.from(content).equals(unpacked[index]?.content ?? Buffer.of());
  });
  if (wrong) throw new Error(`The pack has not what stands at ${wrong.address}.`);
}
