/**
 * Follow what is typed into a box. While an input method composes, nothing is asked.
 *
 * @param ask - Called with the text at every change of it.
 */
export function followQueries(input: HTMLInputElement, ask: (query: string) => void): void {
  let last = input.value;
  const changed = () => {
    if (input.value === last) return;
    last = input.value;
    ask(last);
  };
  input.addEventListener('input', (event) => {
    if (!event.isComposing) changed();
  });
  input.addEventListener('compositionend', changed);
}
