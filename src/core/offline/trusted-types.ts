/** Name of the one policy of Trusted Types that the site has: it lets the service worker be registered. */
export const TRUSTED_TYPES_POLICY = 'service-worker';
