import type { AstroUserConfig } from 'astro';
import { TRUSTED_TYPES_POLICY } from '../core/offline/trusted-types.ts';

/**
 * What a page may load and run, stated in the page itself: nothing of another site, no script and no style within the
 * page but those of which the page names the hash, no text turned into script.
 *
 * `frame-ancestors` is heeded in headers only; see `docs/deploy.md`.
 */
export const contentSecurityPolicy = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ],
  // Pagefind searches by WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
} satisfies NonNullable<AstroUserConfig['security']>['csp'];
