import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry, risEntry } from '../../../../src/core/export/reference-files.ts';

const FILES = { BibTeX: bibtexEntry, RIS: risEntry };

/** The entries that another program reads from a file of a resolution with this title. */
function readBack(write: typeof risEntry, title: string): Record<string, unknown>[] {
  const resolution = { symbol: 'A/RES/64/158', title, adopted: '2009-12-18' };
  const entry = write({ resolution, address: 'https://example.org/64/158/' });
  return new Cite(entry).data;
}

/** A title as `parse` lets it through: words, and signs that TeX or RIS might read as their own. */
const titles = fc
  .array(
    fc.constantFrom(
      ...Array.from('{}%\\&#_~^$-`\'"@=,;:<>!?*[]()'),
      '人权',
      '、',
      'Part I',
      '1993',
      'TY  - ',
      'ER  - ',
      '},\n',
      '\r\n',
      ' ',
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => `甲${parts.join('')}乙`);

describe.each(Object.entries(FILES))('a title in %s', (_, write) => {
  it('should be read back as it is, a line end as a space', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const entries = readBack(write, title);
        expect(entries.map(({ title }) => title)).toEqual([title.replaceAll(/\s+/g, ' ')]);
      }),
      { numRuns: 1000 },
    );
  });
});
