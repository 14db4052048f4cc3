/** Say that search did not load, where the reader asked for it; the form itself leads to the page of search. */
export function tellFailure(error: unknown): void {
  console.error(error);
  const notice = document.querySelector<HTMLTemplateElement>('#search-failed');
  notice?.replaceWith(notice.content);
}
