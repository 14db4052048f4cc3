/** Where the browser keeps what the reader has set: an object of names and values as JSON. */
export const SETTINGS_KEY = 'un-resolutions';

/**
 * A script for the head of a page that applies the settings before anything is drawn, so that nothing flashes.
 *
 * Each becomes a `data-` attribute of the root. Where there are none, or the browser keeps nothing, nothing happens.
 */
export const APPLY_SETTINGS = `try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage['${SETTINGS_KEY}']))}catch{}`;
