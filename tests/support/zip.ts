import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive; what it says of itself need not be true. */
export interface ZipEntry {
  name: string | Buffer;
  bytes: Uint8Array;
  /** Whether it is stored as it is. */
  stored?: boolean;
  /** Bits of the entry: 1 is a password. */
  flags?: number;
  method?: number;
  /** Attributes of Unix, such as those of a symbolic link. */
  mode?: number;
  /** How many bytes it says that it has. */
  size?: number;
  crc?: number;
}

/** Write a zip archive by its description (APPNOTE 4.3), byte for byte as it is asked for. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { bytes, stored = false, flags = 0, mode = 0o100644 } = entry;
    const name = Buffer.from(entry.name as string);
    const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
    // From the version that is needed to the lengths of name and extra field, which both headers have.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(entry.method ?? (stored ? 0 : 8), 4);
    common.writeUInt32LE(entry.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(entry.size ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 2 ** 16, 6);
    rest.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, common, rest, name);
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
