import { PASSAGE_INDEX_DATA, SEARCH_FORM } from '../../core/markup.ts';

/** Whether the library is large, and its index one of passages; the page says so before anything is loaded. */
export function isOfPassages(): boolean {
  const form = document.querySelector<HTMLElement>(SEARCH_FORM);
  return form?.dataset[PASSAGE_INDEX_DATA] !== undefined;
}
