import { defineConfig } from 'astro/config';
import { offline } from './src/build/offline/integration.ts';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { search } from './src/build/search/integration.ts';
import { siteConstants, siteSettings } from './src/build/site-settings.ts';

const settings = siteSettings(process.env);
const { site, base } = settings;

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
  vite: { define: siteConstants(settings) },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
