import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectInitial, subjectSlug } from '../../../../src/core/library/subject-slug.ts';

describe('the address of a subject', () => {
  it.each([
    ['HUMAN RIGHTS', 'human-rights'],
    ['human_rights', 'human-rights'],
    ["WOMEN'S RIGHTS", 'womens-rights'],
    ['DECLARATIONS (TEXT)', 'declarations-text'],
    ['ANTI-DISCRIMINATION MEASURES', 'anti-discrimination-measures'],
    ["CÔTE D'IVOIRE", 'cote-divoire'],
    ['2030 AGENDA', '2030-agenda'],
    ['人权', '人权'],
    ['A', 'a-'],
  ])('should be, for %s, %s', (subject, slug) => {
    expect(subjectSlug(subject)).toBe(slug);
  });

  it('should be one step of a path, never that of a letter, whatever the subject', () => {
    const subjects = fc.string({ unit: 'grapheme' }).filter((text) => subjectSlug(text) !== '');
    fc.assert(
      fc.property(subjects, (subject) => {
        const slug = subjectSlug(subject);
        expect(slug).toMatch(/^[\p{L}\p{N}-]+$/u);
        expect(slug).not.toMatch(/^[a-z0]$/);
        expect(subjectSlug(slug)).toBe(slug);
      }),
    );
  });

  it.each([
    ['human-rights', 'h'],
    ['2030-agenda', '0'],
    ['人权', '0'],
  ])('should be listed, as %s, under %s', (slug, letter) => {
    expect(subjectInitial(slug)).toBe(letter);
  });
});
