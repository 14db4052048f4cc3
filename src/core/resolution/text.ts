import type { Division, PhrasingContent } from './model.ts';

/** The words of inline content, without the marks of its notes. */
export function plainText(children: readonly PhrasingContent[]): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The words of a heading, label first, without the marks of notes. */
export function headingWords({ label, title }: Pick<Division, 'label' | 'title'>): string {
  return [label, plainText(title)].filter(Boolean).join(' ');
}

/** The first action phrase of a paragraph: `吁请`; empty when it has none. */
export function actionPhrase({ children }: { children: readonly PhrasingContent[] }): string {
  return children.find((child) => child.type === 'actionPhrase')?.value ?? '';
}
