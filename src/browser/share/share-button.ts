import { shareWords } from '../../core/interface.zh.ts';
import { copyButton } from '../copy.ts';

/** Says something to screen readers. */
export type Announce = (message: string) => void;

/** A button that copies a text and says so where it stands, for a moment. */
export function shareButton(
  words: string,
  text: () => string,
  announce: Announce,
): HTMLButtonElement {
  const button = copyButton(words, text, (isCopied, copied) => {
    if (!isCopied) {
      // The reader copies from a box that holds the text.
      prompt(shareWords.copyYourself, copied);
      return;
    }
    button.textContent = shareWords.copied;
    announce(shareWords.copied);
    setTimeout(() => {
      button.textContent = words;
      announce('');
    }, 1500);
  });
  return button;
}
