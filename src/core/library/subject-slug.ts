/**
 * What stands in the address of a subject: `human-rights` for HUMAN RIGHTS, human_rights and Human rights. It is made of
 * the subject alone, so that no other subject that comes to the library changes it.
 *
 * Subjects with the same letters and digits are one subject, however they are written. One letter is the address of the
 * subjects that begin with it; a subject of one letter has a hyphen behind it.
 *
 * @returns Empty for what has no letter or digit, which the parser lets not through.
 */
export function subjectSlug(subject: string): string {
  const words = subject
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const slug = words?.join('-') ?? '';
  return /^[a-z0]$/.test(slug) ? `${slug}-` : slug;
}

/** The letter under which a subject is listed; `0` for those that begin with a digit or another script's letter. */
export function subjectInitial(slug: string): string {
  return /^[a-z]/.exec(slug)?.[0] ?? '0';
}
