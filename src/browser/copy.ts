import { button, type Properties } from './dom.ts';

/**
 * Make a button that copies a text.
 *
 * @param text - Called when it is pressed.
 * @param tell - Called with that text and whether it was copied: a browser may refuse, or have no clipboard.
 */
export function copyButton(
  words: string,
  text: () => string,
  tell: (isCopied: boolean, text: string) => void,
  properties?: Properties<HTMLButtonElement>,
): HTMLButtonElement {
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
    } catch {
      tell(false, copied);
      return;
    }
    tell(true, copied);
  };
  return button(words, () => void copy(), properties);
}
