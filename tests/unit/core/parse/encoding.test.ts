import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/core/parse/encoding.ts';
import { text64158 } from '../../../support/libraries.ts';

const sound = text64158;
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a resolution begins with, in the bytes of other encodings: `大会，` and the like, after a line of ASCII. */
const inGb18030 = Buffer.concat([utf8('---\nsymbol: '), bytes(0xb4, 0xf3, 0xbb, 0xe1, 0xa3, 0xac)]);
const inBig5 = Buffer.concat([utf8('---\n'), bytes(0xa4, 0x6a, 0xb7, 0x7c, 0xa1, 0x41)]);
const inUtf16 = Buffer.from(`\uFEFF${sound}`, 'utf16le');

function faultOf(content: Uint8Array) {
  const decoded = decode(content);
  return 'fault' in decoded ? decoded.fault : undefined;
}

describe('decode', () => {
  it('should give back what is UTF-8', () => {
    expect(decode(utf8(sound))).toEqual({ text: sound });
    expect(decode(utf8(''))).toEqual({ text: '' });
  });

  it('should leave a byte order mark and a stray control character to the parser, which names them', () => {
    for (const text of [`\uFEFF${sound}`, `${sound}\0`, '\0']) {
      expect(decode(utf8(text))).toEqual({ text });
    }
  });

  it.each([
    ['GB18030', inGb18030, 2, 9],
    ['Big5', inBig5, 2, 1],
    ['UTF-16', inUtf16, 1, 1],
    ['UTF-16', Buffer.from(inUtf16).swap16(), 1, 1],
    ['UTF-16', inUtf16.subarray(2), 1, 2],
  ])('should name %s, once, at the first byte that tells', (name, content, line, column) => {
    const reason = `The file is not UTF-8; it looks like ${name}.`;
    expect(faultOf(content)).toEqual({ rule: 'encoding', reason, line, column });
  });

  it('should say that a file is no text', () => {
    const picture = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expect(faultOf(picture)?.reason).toBe('The file is not UTF-8; it looks like no text at all.');
    expect(faultOf(new Uint8Array(1000))?.rule).toBe('encoding');
  });

  it('should show the one byte that is wrong', () => {
    const broken = Buffer.concat([utf8('---\n大会'), bytes(0xff), utf8('，')]);
    expect(faultOf(broken)).toMatchObject({ rule: 'encoding', line: 2, column: 3 });
  });
});
