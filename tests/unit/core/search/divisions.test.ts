import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/core/parse/index.ts';
import { divisionsOfPassages } from '../../../../src/core/search/divisions.ts';
import { passagesOf } from '../../../../src/core/search/passages.ts';
import { everyStructure, text64158 } from '../../../support/libraries.ts';

/** Each passage with its division, as `b.op1 in b`. */
function shown(text = ''): string[] {
  const passages = passagesOf(parse(text));
  const { ofPassages } = divisionsOfPassages(passages);
  return passages.map(({ id }, index) => `${id} in ${ofPassages[index] ?? 'none'}`);
}

describe('the divisions to which a search is kept', () => {
  it('should be parts, with what stands in them, and annexes', () => {
    expect(shown(everyStructure['parts.md'])).toEqual([
      'title in none',
      'record in none',
      'a in a',
      'a.pp1 in a',
      'a.op1 in a',
      'b in b',
      'b.pp1 in b',
      'b.op1 in b',
      'b.op2 in b',
      'annex in annex',
      'annex.u1 in annex',
      'closing in none',
      'fn1 in none',
    ]);
  });

  it('should not take one for another that begins alike', () => {
    const ids = ['a', 'a.op1', 'annex', 'annex.p1', 'annex2', 's1', 's1a', 's1a_1', 's10', 's'];
    const { headings } = divisionsOfPassages(ids.map((id) => ({ id, text: '' })));
    expect([...headings.keys()]).toEqual(['a', 'annex', 'annex2', 's1', 's10', 's']);
  });

  it('should be sections, whether or not their numbers start again', () => {
    for (const name of ['sections.md', 'sections-again.md']) {
      const passages = passagesOf(parse(everyStructure[name] ?? ''));
      const { headings, ofPassages } = divisionsOfPassages(passages);
      expect(headings.size, name).toBeGreaterThan(1);
      let heading: string | undefined;
      passages.forEach(({ id }, index) => {
        if (headings.has(id)) heading = id;
        const isOfText = /(?:^|\.)(?:op|pp|u)\d+$/.test(id);
        if (isOfText) expect(ofPassages[index], `${name} ${id}`).toBe(heading);
      });
    }
  });

  it('should be none in a text without headings', () => {
    expect(shown(text64158).every((place) => place.endsWith(' in none'))).toBe(true);
  });
});
