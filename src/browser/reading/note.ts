import { words } from '../../core/interface.zh.ts';
import { OPEN_NOTE_CLASS, WAYS_BACK_CLASS } from '../../core/markup.ts';
import { element } from '../dom.ts';

/** Open the note of a mark over the text: who is done with it, or presses Esc, is at the mark again. */
export function openNote(mark: HTMLAnchorElement, note: HTMLElement): void {
  const open = element('aside', {
    className: OPEN_NOTE_CLASS,
    popover: 'auto',
    tabIndex: -1,
    role: 'note',
    ariaLabel: mark.ariaLabel,
  });
  const text = note.querySelector('p')?.cloneNode(true);
  const way = element('a', { href: mark.hash }, words.toNotes);
  way.addEventListener('click', () => {
    open.remove();
  });
  if (text) open.append(text);
  open.append(element('p', { className: WAYS_BACK_CLASS }, way));
  open.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') open.remove();
  });
  // Beside the mark in the page, so that what follows it follows the note.
  mark.closest('sup')?.after(open);
  open.showPopover({ source: mark });
  open.focus();
}
