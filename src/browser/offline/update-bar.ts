import { button, element, showBar } from '../dom.ts';
import { offlineWords } from '../../core/interface.zh.ts';
import { TAKE_RELEASE } from '../../core/offline/messages.ts';

const PUT_OFF = 'release-put-off';

let bar: HTMLElement | undefined;

/** Tell the reader that a new release is there, once on a page, and take it when asked to. */
export function offerRelease(registration: ServiceWorkerRegistration): void {
  if (bar || isPutOff()) return;
  const status = element('p', {});
  status.role = 'status';
  const take = button(offlineWords.take, () => {
    // The page is loaded anew when the worker has taken over.
    registration.waiting?.postMessage(TAKE_RELEASE);
  });
  const later = button(offlineWords.later, () => {
    putOff();
    bar?.remove();
    document.querySelector('main')?.focus({ preventScroll: true });
  });
  bar = element('div', { className: 'marked-bar' }, status, take, later);
  showBar(bar);
  // Filled after it stands in the page, so that screen readers say it.
  status.textContent = offlineWords.newRelease;
}

/** Until the tab is closed; where the browser stores nothing, until the next page. */
function putOff(): void {
  try {
    sessionStorage.setItem(PUT_OFF, '');
  } catch {
    return;
  }
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(PUT_OFF) !== null;
  } catch {
    return false;
  }
}
