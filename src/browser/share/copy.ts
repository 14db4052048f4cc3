import { button, element } from '../dom.ts';
import { shareWords } from '../../core/interface.zh.ts';

const status = element('p', { className: 'visually-hidden' });
status.role = 'status';
document.body.append(status);

/** Say something to screen readers. */
export function announce(message: string): void {
  status.textContent = message;
}

/** A button that copies a text and says so where it stands. */
export function copyButton(words: string, text: () => string): HTMLButtonElement {
  return button(words, (self) => {
    const copied = text();
    navigator.clipboard.writeText(copied).then(
      () => {
        self.textContent = shareWords.copied;
        announce(shareWords.copied);
        setTimeout(() => {
          self.textContent = words;
          announce('');
        }, 1500);
      },
      () => {
        // The browser refused: the reader copies from a box that holds the text.
        prompt(shareWords.copyYourself, copied);
      },
    );
  });
}
