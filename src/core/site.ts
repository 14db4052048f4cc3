/**
 * Where the site stands. Whoever bundles the code (Astro, the service worker's build, Vitest) puts the constants
 * in; nothing of a process's environment reaches it but through the settings of the build.
 */
declare const SITE_ORIGIN: string;
declare const SITE_BASE: string;
declare const SITE_OFFLINE: boolean;

/** Origin without a trailing slash, such as `https://example.org`; empty when the build is not told of one. */
export const origin = typeof SITE_ORIGIN === 'string' ? SITE_ORIGIN : '';

/** Path with a slash at both ends: `/` or, say, `/un/64-158/`. */
export const base = typeof SITE_BASE === 'string' ? SITE_BASE : '/';

/** Whether readers' browsers keep the site for reading without a network. */
export const worksOffline = typeof SITE_OFFLINE === 'boolean' ? SITE_OFFLINE : true;
