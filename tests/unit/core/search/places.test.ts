import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  passagesAt,
  placeAt,
  placesWith,
  readPlaces,
  readWords,
  wordsOfTerm,
  writeWords,
} from '../../../../src/core/search/places.ts';

const places = fc
  .uniqueArray(fc.tuple(fc.nat(200_000), fc.nat(20_000)), {
    maxLength: 200,
    selector: ([passage, character]) => placeAt(passage, character),
  })
  .map((all) => all.map((place) => placeAt(...place)).sort((a, b) => a - b));

describe('the places of words', () => {
  it('should be read back as they were written', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.dictionary(word, places), (words) => {
        const written = new Map(Object.entries(words));
        const read = [...readWords(writeWords(written))];
        expect(read.map(([name, bytes]) => [name, [...readPlaces(bytes)]])).toEqual([...written]);
      }),
    );
  });

  it('should be joined where one word follows another at a distance', () => {
    fc.assert(
      fc.property(places, places, fc.nat(5), (beginnings, further, start) => {
        const joined = placesWith(Float64Array.from(beginnings), Float64Array.from(further), start);
        expect([...joined]).toEqual(beginnings.filter((place) => further.includes(place + start)));
      }),
    );
  });

  it('should name each passage once', () => {
    const some = [placeAt(0, 0), placeAt(0, 9), placeAt(3, 1), placeAt(120_000, 0)];
    expect(passagesAt(Float64Array.from(some))).toEqual([0, 3, 120_000]);
  });
});

describe('the words of a term', () => {
  it.each([
    ['', []],
    ['人', ['人 0']],
    ['人权', ['人权 0']],
    ['人权法', ['人权 0', '权法 1']],
    ['国际合作', ['国际 0', '合作 2']],
    ['𠮷人权理事', ['𠮷人 0', '权理 2', '理事 3']],
  ])('should hold every character of %s', (term, words) => {
    expect(wordsOfTerm(Array.from(term)).map((word) => word.join(' '))).toEqual(words);
  });
});
