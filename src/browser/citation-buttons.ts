/** What can be done with citations when JavaScript runs: they carry today's date, and are copied by a button. */
import { DATE_OF_CITATION } from '../core/citation/write.ts';
import { citeWords } from '../core/interface.zh.ts';

/** Make the citations of an open `<details>` ready. */
export function prepareCitations(details: HTMLDetailsElement): void {
  const today = new Date().toLocaleDateString('sv');
  for (const date of details.querySelectorAll('[data-today]')) {
    if (date.textContent === DATE_OF_CITATION) date.textContent = today;
  }
  const status = document.createElement('p');
  status.className = 'copy-status';
  status.role = 'status';
  details.append(status);
  for (const citation of details.querySelectorAll<HTMLElement>('.citation')) {
    const style = citation.closest('div')?.querySelector('dt')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = citeWords.copy;
    button.ariaLabel = `${citeWords.copy}：${style}`;
    button.addEventListener('click', () => {
      void copy(citation).then((message) => {
        status.textContent = `${style}：${message}`;
      });
    });
    citation.after(' ', button);
  }
}

/** Copy a text, or select it where the browser refuses; returns what to tell the reader. */
async function copy(citation: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(citation.textContent);
    return citeWords.copied;
  } catch {
    getSelection()?.selectAllChildren(citation);
    return citeWords.copyFailed;
  }
}
