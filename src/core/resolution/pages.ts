import { hasOwnPage } from '../addresses.ts';
import type { Division, Paragraph, Resolution } from './model.ts';
import { isDivision, isParagraph, paragraphsOf, type Placed, walk } from './walk.ts';

/** A paragraph or division that has a page. */
export type PagedPlace = Placed<Paragraph | Division>;

/** Every paragraph and division that has a page, in the order of the document. */
export function pagedPlaces({ children }: Pick<Resolution, 'children'>): PagedPlace[] {
  return [...walk(children)].flatMap(({ node, within }): PagedPlace[] => {
    if (isDivision(node)) return hasPage(node) ? [{ node, within }] : [];
    return isParagraph(node) && hasOwnPage(node.id) ? [{ node, within }] : [];
  });
}

/** Whether a division has a page: a section does where its numbers start again, so that its id is in theirs. */
export function hasPage(division: Division): boolean {
  if (division.type !== 'section') return hasOwnPage(division.id);
  return paragraphsOf(division).some(({ id }) => id.startsWith(`${division.id}.`));
}
