import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../../src/build/proof/prove.ts';
import { readProject } from '../../../support/files.ts';
import { randomNumbers } from '../../../support/random.ts';

const SEED = Number(process.env['PROOF_SEED'] ?? 1);
const COUNT = Number(process.env['PROOF_COUNT'] ?? 60);

const SOURCES = [
  ['tests/fixtures/proof/75-900-B.md', 'tests/fixtures/proof/75-900-B.xml'],
  ['tests/fixtures/library/64-158.md', 'tests/fixtures/source/64-158.txt'],
].map(([file = '', path = '']) => ({ path, text: readProject(file), source: readProject(path) }));

const xml = SOURCES[0] ?? { text: '', source: '', path: '' };

describe('a hostile source', () => {
  it.each([
    [
      'a bomb of entities',
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>',
    ],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]><akomaNtoso>&a;</akomaNtoso>',
    ],
    ['an external document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><akomaNtoso/>'],
    ['an entity that is unknown', '<akomaNtoso>&nbsp;</akomaNtoso>'],
    ['another root', '<html><body>大会，</body></html>'],
    ['no text', ''],
    ['no XML', '大会，'],
    ['another encoding', '<?xml version="1.0" encoding="GB18030"?><akomaNtoso/>'],
    ['elements that nest a million deep', '<a>'.repeat(1_000_000)],
    ['elements that nest deep and end', `${'<p>'.repeat(5000)}${'</p>'.repeat(5000)}`],
    ['comments that do not end', '<!--'.repeat(100_000)],
    ['tags that do not end', '<a b="'.repeat(100_000)],
    [
      'cells that span a million columns',
      '<akomaNtoso><preface/><table><tr><td colspan="1000000"/></tr></table></akomaNtoso>',
    ],
  ])('should be refused when it has %s', (_, source) => {
    expect(compareWithSource(xml.text, source, xml.path)?.rule).toMatch(/^source-/);
  });

  it('should not be followed to another file or host', () => {
    const fault = compareWithSource(
      xml.text,
      `<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/">${xml.source}`,
      xml.path,
    );
    expect(fault?.reason).toContain('declares a document type or entities');
  });

  it(`should be refused, or be the same text, however it is damaged, seed ${SEED}`, () => {
    const random = randomNumbers(SEED);
    for (const { text, source, path } of SOURCES) {
      for (let index = 0; index < COUNT; index++) {
        const damaged = damage(source, random);
        const fault = compareWithSource(text, damaged, path);
        expect([undefined, 'source-differs', 'source-unreadable']).toContain(fault?.rule);
        // What is cut off misses its end.
        if (source.trimEnd().startsWith(damaged) && damaged.length < source.length - 60) {
          expect(fault).toBeDefined();
        }
      }
    }
  });
});

/** Cut a source off, take a piece out, repeat one, or put another character in. */
function damage(source: string, random: () => number): string {
  const at = Math.floor(random() * source.length);
  const length = Math.floor(random() * 40);
  const [before, after] = [source.slice(0, at), source.slice(at + length)];
  const piece = source.slice(at, at + length);
  const damaged = [before, before + after, before + piece + piece + after];
  const sign = ['<', '>', '&', '"', '\0', '\uFFFD', '大', '</p>', '\u{10FFFF}', '\uD800'];
  damaged.push(before + (sign[Math.floor(random() * sign.length)] ?? '') + source.slice(at));
  return damaged[Math.floor(random() * damaged.length)] ?? '';
}
