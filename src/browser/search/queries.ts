/**
 * Follow what is typed into a box. While an input method composes, nothing is asked.
 *
 * @param ask - Called with the text after every change of it.
 */
export function followQueries(input: HTMLInputElement, ask: (query: string) => void): void {
  const changed = () => {
    // Half of a character outside the basic plane has no place in an address.
    ask(input.value.toWellFormed());
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) changed();
  });
  input.addEventListener('compositionend', changed);
  // What was typed before this script ran.
  if (input.value && document.activeElement === input) changed();
}
