/** What a page tells a waiting service worker when the reader chooses the new release. */
export const TAKE_RELEASE = 'take-release';
