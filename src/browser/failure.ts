import { SEARCH_FAILED_ID } from '../core/markup.ts';

let shown: Element[] = [];

/** Say that search did not load, where the reader asked for it; the form itself leads to the page of search. */
export function tellFailure(error: unknown): void {
  console.error(error);
  const notice = document.getElementById(SEARCH_FAILED_ID);
  if (!(notice instanceof HTMLTemplateElement) || shown.length > 0) return;
  const content = document.importNode(notice.content, true);
  shown = [...content.children];
  notice.after(content);
}

/** Take the message away: search has loaded. */
export function endFailure(): void {
  for (const element of shown) element.remove();
  shown = [];
}
