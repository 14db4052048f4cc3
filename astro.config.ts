import { defineConfig } from 'astro/config';
import { offline } from './src/offline/integration.ts';
import { contentSecurityPolicy } from './src/content-security-policy.ts';
import { search } from './src/search/integration.ts';
import { siteSettings } from './src/site-settings.ts';

const { site, base } = siteSettings(process.env);

export default defineConfig({
  ...(site && { site }),
  base,
  integrations: [search(), offline()],
  // The page must be readable after one round trip, so its style travels with it.
  // While one page is written, others are made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // Within the project, so that copies of it can be built side by side.
  cacheDir: '.cache/astro',
  security: { csp: contentSecurityPolicy },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
