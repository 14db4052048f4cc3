import { SEARCH_FAILED_ID } from '../core/markup.ts';

/** Say that search did not load, where the reader asked for it; the form itself leads to the page of search. */
export function tellFailure(error: unknown): void {
  console.error(error);
  const notice = document.getElementById(SEARCH_FAILED_ID);
  if (notice instanceof HTMLTemplateElement) notice.replaceWith(notice.content);
}
