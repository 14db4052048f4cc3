import type { Release } from '../../core/offline/release.ts';

/** Written in by the build; the second leaves out what only large libraries need. */
declare const OWN_RELEASE: Release;
declare const IS_LARGE: boolean;

/** The release that this worker keeps. */
export const RELEASE = OWN_RELEASE;

/** Whether only what is read is kept of the texts. */
export const isLarge = IS_LARGE;
