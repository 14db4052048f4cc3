/** Keys that tests press. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | '/' | '?';

/** A window of a browser and what a reader does in it: the same in every engine. */
export interface Driver {
  /** Name and version of the browser. */
  version: string;
  /** Set the size of the page's viewport, in CSS pixels; a finger touches a phone. */
  resize: (width: number, height: number, device?: 'phone') => Promise<void>;
  /** Go to an address and wait until the page has loaded. */
  open: (address: string) => Promise<void>;
  /** Click with a mouse as soon as it can be. @param target - A selector, or an XPath that begins with `//`. */
  click: (target: string) => Promise<void>;
  /** Touch with a finger. @param selector - Of the element, which is scrolled into view. */
  tap: (selector: string) => Promise<void>;
  /** Type into a field. */
  type: (selector: string, text: string) => Promise<void>;
  /** Press a key where the focus is. */
  press: (key: Key) => Promise<void>;
  /** Press Ctrl+V where the focus is. */
  paste: () => Promise<void>;
  /** Call a function in the page, which can use nothing but its arguments. */
  evaluate: <Result, Arguments extends unknown[]>(
    call: (...values: Arguments) => Result,
    ...values: Arguments
  ) => Promise<Awaited<Result>>;
  /** A picture of the viewport. @returns PNG in Base64. */
  picture: () => Promise<string>;
  close: () => Promise<void>;
}
