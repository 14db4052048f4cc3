import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack, writePack } from '../../../../src/build/offline/pack.ts';
import { unpack } from '../../../../src/core/offline/pack.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const file = (address: string, content: Uint8Array<ArrayBuffer>) => ({
  address,
  type: 'text/html; charset=utf-8',
  content,
});
const page = (words: string) =>
  `<html lang="zh"><style>${'a{color:red}'.repeat(50)}</style><p class="a">${words}</p></html>\n`;
const pages = ['甲', '乙', '丙'].map((words, index) => file(`/${index}/`, bytes(page(words))));
const plain = () => gunzipSync(writePack(pages));

/** Files that are like each other: made of few pieces. */
const likeFiles = fc.array(
  fc
    .array(fc.constantFrom('<p>', '\n', '"甲"', page('乙'), '<b', '😀'))
    .map((pieces) => pieces.join('')),
);
const anyFiles = fc.array(fc.uint8Array().map((content) => Uint8Array.from(content)));

describe('a pack', () => {
  it('should give back every file as it was, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          likeFiles.map((texts) => texts.map(bytes)),
          anyFiles,
        ),
        (contents) => {
          const files = contents.map((content, index) => file(`/${index}`, content));
          expect(readPack(writePack(files))).toEqual(files);
        },
      ),
    );
  });

  it('should say once what pages share', () => {
    const two = plain().length;
    expect(two).toBeLessThan(2 * page('甲').length);
    expect(Buffer.from(plain()).toString().split('color:red').length - 1).toBe(50);
  });

  it('should be refused wherever it is cut off', () => {
    const whole = plain();
    for (let length = 0; length < whole.length; length++) {
      expect(() => unpack(whole.subarray(0, length)), `${length} bytes`).toThrow();
    }
  });

  it('should be refused when something follows it', () => {
    expect(() => unpack(Buffer.concat([plain(), Buffer.of(0)]))).toThrow('more than its files');
  });

  it.each([
    ['no list', '{}'],
    ['a file without parts', '[["/","text/html"]]'],
    ['a part that is no number', '[["/","text/html",["1"]]]'],
    ['a negative length', '[["/","text/html",[-1]]]'],
    ['a copy from before the beginning', '[["/","text/html",[1,-1,1,0]]]'],
    ['a copy of what is not there yet', '[["/","text/html",[1,0,2,0]]]'],
    ['more than it can be', `[["/","text/html",[0,0,${2 ** 40},0]]]`],
  ])('should be refused with %s', (_, header) => {
    expect(() => unpack(bytes(`${header}\na`))).toThrow();
  });

  it('should end, and not otherwise than with an error, on any damage', () => {
    const whole = plain();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        let files;
        try {
          files = unpack(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          return;
        }
        expect(files.reduce((sum, { content }) => sum + content.length, 0)).toBeGreaterThan(0);
      }),
    );
  });

  it('should be the same from the same files', () => {
    expect(writePack(pages)).toEqual(writePack(pages));
    expect(writePack([])).toEqual(gzipSync('[]\n', { level: 9 }));
  });
});
