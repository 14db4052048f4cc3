/** Where the browser keeps what the reader has set: an object of names and values as JSON. */
export const SETTINGS_KEY = 'un-resolutions';

/**
 * A script for the head of a page, which runs before anything is drawn.
 *
 * It applies the settings, so that nothing flashes: each becomes a `data-` attribute of the root. And it takes from the
 * console what Chromium says there, as an error that no one can catch, when it gives up a transition between pages.
 */
export const HEAD_SCRIPT =
  `try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage['${SETTINGS_KEY}']))}catch{}` +
  "addEventListener('unhandledrejection',e=>/^Transition was/.test(e.reason?.message)&&e.preventDefault())";
