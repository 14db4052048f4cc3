import { BAR_CLASS, BARS, BARS_CLASS } from '../core/markup.ts';

/** What an element may be given, of what its kind has. None of it takes markup. */
type Settable =
  | 'ariaAutoComplete'
  | 'ariaHidden'
  | 'ariaLabel'
  | 'ariaSelected'
  | 'checked'
  | 'className'
  | 'hidden'
  | 'href'
  | 'id'
  | 'name'
  | 'open'
  | 'popover'
  | 'role'
  | 'tabIndex'
  | 'textContent'
  | 'type'
  | 'value';

/** Properties of an element, and with `dataset` and `style` those of its `data-` attributes and its style. */
export type Properties<E extends HTMLElement> = Partial<Pick<E, Extract<keyof E, Settable>>> & {
  dataset?: Record<string, string>;
  style?: Partial<Record<'left' | 'top' | 'width' | 'height', string>>;
};

/** Give an element properties, and leave its others as they are. */
export function give<E extends HTMLElement>(
  target: E,
  { dataset, style, ...properties }: Properties<E>,
): void {
  Object.assign(target, properties);
  Object.assign(target.dataset, dataset);
  Object.assign(target.style, style);
}

/** Make an element; strings become text and never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  give(made, properties);
  made.append(...children);
  return made;
}

/** Make a button. */
export function button(
  words: string,
  act: () => void,
  properties: Properties<HTMLButtonElement> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...properties }, words);
  made.addEventListener('click', act);
  return made;
}

/** Words and buttons at the foot of the window. */
export interface Bar {
  /** Show it, below those that are there, with other tools when it is shown already. */
  show: (...tools: HTMLElement[]) => void;
  /** Change its words. */
  say: (message: string) => void;
  close: () => void;
  /** Close it, and leave the reader at the text. */
  dismiss: () => void;
  isOpen: () => boolean;
}

/**
 * Make a bar.
 *
 * @param label - Makes it a toolbar of that name; the words of one without a name are a message to screen readers.
 */
export function createBar(label?: string): Bar {
  const words = element('p', label ? {} : { role: 'status' });
  const bar = element('div', {
    className: BAR_CLASS,
    ...(label && { role: 'toolbar', ariaLabel: label }),
  });
  const close = () => {
    bar.remove();
  };
  return {
    show(...tools) {
      bar.replaceChildren(...tools);
      if (!bar.isConnected) placeOfBars().append(bar);
    },
    // Once it stands in the page and not before, so that screen readers say it.
    say(message) {
      bar.prepend(words);
      words.textContent = message;
    },
    close,
    dismiss() {
      close();
      document.querySelector('main')?.focus({ preventScroll: true });
    },
    isOpen: () => bar.isConnected,
  };
}

function placeOfBars(): Element {
  const found = document.querySelector(BARS);
  if (found) return found;
  const made = element('div', { className: BARS_CLASS });
  document.body.append(made);
  return made;
}
