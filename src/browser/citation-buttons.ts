/** What can be done with citations when JavaScript runs: they carry today's date, and are copied by a button. */
import { DATE_OF_CITATION } from '../core/citation/write.ts';
import { citeWords } from '../core/interface.zh.ts';
import { CITATIONS, COPY_STATUS_CLASS, DATES_OF_READING } from '../core/markup.ts';
import { copyButton } from './copy.ts';
import { element } from './dom.ts';

/** Make the citations of an open `<details>` ready. */
export function prepareCitations(details: HTMLDetailsElement): void {
  const today = new Date().toLocaleDateString('sv');
  for (const date of details.querySelectorAll(DATES_OF_READING)) {
    if (date.textContent === DATE_OF_CITATION) date.textContent = today;
  }
  const status = element('p', { className: COPY_STATUS_CLASS, role: 'status' });
  details.append(status);
  for (const citation of details.querySelectorAll<HTMLElement>(CITATIONS)) {
    const style = citation.closest('div')?.querySelector('dt')?.textContent ?? '';
    const tell = (isCopied: boolean) => {
      if (!isCopied) getSelection()?.selectAllChildren(citation);
      status.textContent = `${style}：${isCopied ? citeWords.copied : citeWords.copyFailed}`;
    };
    const ariaLabel = `${citeWords.copy}：${style}`;
    citation.after(
      ' ',
      copyButton(citeWords.copy, () => citation.textContent, tell, { ariaLabel }),
    );
  }
}
