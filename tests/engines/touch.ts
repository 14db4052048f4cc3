/**
 * Touch an element as a finger does, by the events that a browser sends then: for an engine whose driver has no finger.
 *
 * Runs in the page.
 */
export function touch(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  element.scrollIntoView({ block: 'center' });
  const finger = { bubbles: true, cancelable: true, composed: true, pointerType: 'touch' };
  for (const type of ['over', 'enter', 'down', 'up', 'out', 'leave']) {
    const bubbles = !['enter', 'leave'].includes(type);
    element.dispatchEvent(new PointerEvent(`pointer${type}`, { ...finger, bubbles }));
  }
  element.dispatchEvent(new MouseEvent('mousedown', finger));
  element.focus();
  element.dispatchEvent(new MouseEvent('mouseup', finger));
  element.dispatchEvent(new PointerEvent('click', finger));
}
