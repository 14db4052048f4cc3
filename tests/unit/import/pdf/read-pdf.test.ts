import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolutionMarkdown } from '../../../../src/core/export/markdown.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { readPdf } from '../../../../src/import/pdf/index.ts';
import { SourceError } from '../../../../src/import/reading.ts';
import { readProject, root } from '../../../support/files.ts';
import { withoutPlaces } from '../places.ts';

const FIXTURES = 'tests/fixtures/import/pdf';

const printed = new Uint8Array(readFileSync(path.join(root, FIXTURES, '64-900.pdf')));

/** A PDF of one page whose content is a stream of its operators, and what else its trailer says. */
function tinyPdf(content: string, trailer = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const entries = ['0000000000 65535 f \n', ...offsets].join('');
  file += `xref\n0 6\n${entries}trailer<</Size 6/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(file);
}

const reason = async (bytes: Uint8Array) => {
  try {
    await readPdf(bytes);
  } catch (error) {
    if (error instanceof SourceError) return error.findings.map(({ kind }) => kind);
    throw error;
  }
  return 'read';
};

describe('readPdf', () => {
  it('should read marks by their size, notes by their place and phrases by their face', async () => {
    const { resolution, remarks } = await readPdf(printed);
    const markdown = resolutionMarkdown(resolution);
    expect(markdown).toBe(readProject(`${FIXTURES}/64-900.md`));
    expect(withoutPlaces(parse(markdown))).toEqual(withoutPlaces(resolution));
    expect(remarks).toEqual([]);
  });

  it('should report each radical that stands for a character', async () => {
    const { repairs } = await readPdf(printed);
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(new Set(['radical']));
    expect(repairs.map(({ message }) => message)).toContain(
      'Page 1: The radical U+2F08 stands for 人 (4 times in all).',
    );
  });

  it('should leave the bytes to their owner, and give the same again', async () => {
    const before = printed.slice();
    const [one, other] = [await readPdf(printed), await readPdf(printed)];
    expect(printed).toEqual(before);
    expect(one).toEqual(other);
  });

  it.each([
    ['no PDF', new TextEncoder().encode('64/158. 标题')],
    ['no text', tinyPdf('0 0 100 100 re f')],
    ['no formula', tinyPdf('BT /F 12 Tf 50 700 Td (64/900. Words) Tj ET')],
    [
      'locked',
      tinyPdf(
        'BT ET',
        `/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
      ),
    ],
    ['damaged', printed.slice(0, 3000)],
    [
      'too large',
      new Uint8Array([...new TextEncoder().encode('%PDF-1.4'), ...new Uint8Array(10_000_000)]),
    ],
  ])('should refuse what has or is %s', async (kind, bytes) => {
    expect(await reason(bytes)).toEqual([kind]);
  });

  it('should make a reading or a reason of any damage', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(printed.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.integer({ min: 1000, max: printed.length }),
        async (flips, length) => {
          const bytes = printed.slice(0, length);
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
          await reason(bytes);
        },
      ),
      { numRuns: 15 },
    );
  });
});
