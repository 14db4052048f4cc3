/** Make an element; strings become text and never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Record<'className' | 'textContent' | 'href' | 'type', string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Make a button. */
export function button(words: string, act: (self: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', () => {
    act(made);
  });
  return made;
}

let bars: HTMLElement | undefined;

/** Show a bar at the foot of the window, below those that are there. */
export function showBar(bar: HTMLElement): void {
  bars ??= element('div', { className: 'marked-bars' });
  if (!bars.isConnected) document.body.append(bars);
  bars.append(bar);
}
