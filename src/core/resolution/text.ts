import type { PhrasingContent, Subparagraph } from './model.ts';

/** The words of inline content, without the marks of its notes. */
export function plainText(children: readonly PhrasingContent[]): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The action phrase that opens a paragraph: `吁请`. */
export function actionPhrase({ children: [first] }: { children: PhrasingContent[] }): string {
  return first?.type === 'actionPhrase' ? first.value : '';
}

/** The sub-paragraphs of a paragraph at all depths, in the order of the text. */
export function flatten(subparagraphs: readonly Subparagraph[]): Subparagraph[] {
  return subparagraphs.flatMap((child) => [child, ...flatten(child.subparagraphs)]);
}
