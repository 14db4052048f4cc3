import { offlineWords } from '../../core/interface.zh.ts';
import { TAKE_RELEASE } from '../../core/offline/messages.ts';
import { button, createBar } from '../dom.ts';

const PUT_OFF = 'release-put-off';

/**
 * A bar that tells the reader of a new release, and takes it when asked to.
 *
 * @returns A function that shows it, once on a page.
 */
export function createUpdateBar(registration: ServiceWorkerRegistration): () => void {
  const bar = createBar();
  let isOffered = false;
  const take = button(offlineWords.take, () => {
    // The page is loaded anew when the worker has taken over.
    registration.waiting?.postMessage(TAKE_RELEASE);
  });
  const later = button(offlineWords.later, () => {
    putOff();
    bar.dismiss();
  });
  return () => {
    if (isOffered || isPutOff()) return;
    isOffered = true;
    bar.show(take, later);
    bar.say(offlineWords.newRelease);
  };
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
