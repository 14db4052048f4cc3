import { words } from '../../core/interface.zh.ts';
import { element } from '../dom.ts';

/** Open the note of a mark over the text: who is done with it, or presses Esc, is at the mark again. */
export function openNote(mark: HTMLAnchorElement, note: HTMLElement): void {
  const open = element('aside', { className: 'note' });
  open.popover = 'auto';
  open.tabIndex = -1;
  open.role = 'note';
  open.ariaLabel = mark.ariaLabel;
  const text = note.querySelector('p')?.cloneNode(true);
  const way = element('a', { href: mark.hash }, words.toNotes);
  way.addEventListener('click', () => {
    open.remove();
  });
  if (text) open.append(text);
  open.append(element('p', { className: 'citations' }, way));
  open.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') open.remove();
  });
  // Beside the mark in the page, so that what follows it follows the note.
  mark.closest('sup')?.after(open);
  open.showPopover({ source: mark });
  open.focus();
}
