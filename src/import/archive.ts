import { crc32 } from 'node:zlib';
import {
  type Entry,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { inMegabytes, type Input, MOST_BYTES, tooLarge, unread } from './input.ts';

/** The most entries of an archive. */
const MOST_ENTRIES = 100_000;

/** How many times smaller a document may be in an archive, from a size on at which that matters: XML shrinks by 20. */
const MOST_SHRUNK = 200;
const SMALL = 2 ** 20;

/** What a Unix system calls a symbolic link, in the high half of an entry's attributes. */
const TYPE_MASK = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/**
 * Read the documents of a zip archive, one after the other. Nothing is written to the disk: the names of entries are
 * names and no more.
 *
 * @param file - Path of the archive.
 * @param name - The name under which people know it; `NAME/ENTRY` is that of an entry.
 * @param expect - Told how many entries there are, once that is known.
 * @param most - The most bytes that all entries may have together when they are unpacked.
 * @returns A document or a reason for each entry, but for folders and hidden files.
 */
export async function* readArchive(
  file: string,
  name: string,
  expect: (entries: number) => void,
  most = 2 * 2 ** 30,
): AsyncGenerator<Input> {
  let left = most;
  try {
    // Names are decoded here, so that a bad one is a fault of its entry and not of all.
    const archive = await openPromise(file, { decodeStrings: false });
    if (archive.entryCount > MOST_ENTRIES) {
      archive.close();
      const message = `It has ${archive.entryCount.toLocaleString('en')} entries; an archive may have ${MOST_ENTRIES.toLocaleString('en')}.`;
      yield unread(name, 'archive too large', message);
      return;
    }
    expect(archive.entryCount);
    for await (const entry of archive.eachEntry()) {
      const path = nameOf(entry);
      if (/^(?:\[Content_Types\]\.xml|mimetype)$/.test(path)) {
        const message =
          'It is a document of an Office program or a book, and no archive of documents.';
        yield unread(name, 'kind unknown', message);
        return;
      }
      if (isPassedOver(path)) continue;
      if (entry.uncompressedSize > left) {
        const message = `Unpacked, it has more than ${inMegabytes(most)}; ${path} and what follows is not read.`;
        yield unread(name, 'archive too large', message);
        return;
      }
      const input = await readEntry(archive, entry, `${name}/${path}`, path);
      // What is refused unread counts too: nobody packs so much of it.
      left -= entry.uncompressedSize;
      yield input;
    }
  } catch (error) {
    yield unread(name, 'archive damaged', sentence(error));
  }
}

/** Folders, hidden files, and what macOS puts beside a file. */
function isPassedOver(path: string): boolean {
  return (
    path.endsWith('/') || path.split('/').some((part) => /^(?:\.(?!\.?$)|__MACOSX$)/.test(part))
  );
}

/** The name of an entry: by its flag or as UTF-8, and what is none as Chinese systems write it. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/');
  } catch {
    if (extraFields.length > 0 || generalPurposeBitFlag & 0x800) {
      return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    }
    return new TextDecoder('gb18030').decode(fileNameRaw).replaceAll('\\', '/');
  }
}

async function readEntry(
  archive: ZipFile,
  entry: Entry,
  name: string,
  path: string,
): Promise<Input> {
  const { compressedSize, uncompressedSize: size, compressionMethod } = entry;
  if (path === '' || validateFileName(path) !== null) {
    return unread(name, 'archive entry unsafe', 'Its name leads out of the archive.');
  }
  if (((entry.externalFileAttributes >>> 16) & TYPE_MASK) === SYMBOLIC_LINK) {
    return unread(name, 'archive entry unsafe', 'It is a symbolic link, which is not followed.');
  }
  if (entry.isEncrypted()) {
    return unread(name, 'archive encrypted', 'It has a password. Unpack the archive before.');
  }
  if (!entry.canDecodeFileData()) {
    const message = `It is compressed by method ${compressionMethod}, which is not known. Unpack the archive before.`;
    return unread(name, 'archive method unknown', message);
  }
  if (size > MOST_BYTES) return tooLarge(name, size);
  if (size > SMALL && size > compressedSize * MOST_SHRUNK) {
    const message = `It is ${Math.round(size / Math.max(1, compressedSize))} times larger than in the archive, as no document is.`;
    return unread(name, 'archive bomb', message);
  }
  try {
    // It ends with an error as soon as there are more bytes than the archive says.
    const stream = await archive.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) === entry.crc32) return { name, bytes };
    return unread(name, 'archive damaged', 'Its bytes are not those that were packed.');
  } catch (error) {
    return unread(name, 'archive damaged', sentence(error));
  }
}

/** What a library says, as a sentence. */
function sentence(error: unknown): string {
  const { message } = error as Error;
  return `It cannot be unpacked: ${message.replace(/\.$/, '')}.`;
}
