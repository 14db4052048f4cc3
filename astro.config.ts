import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { siteIntegrations } from './src/build/integrations.ts';
import { modulePreload } from './src/build/module-preload.ts';
import { siteConstants, siteSettings } from './src/build/site-settings.ts';

const settings = siteSettings(process.env);
const { site, base } = settings;

export default defineConfig({
  ...(site && { site }),
  base,
  // An integration that writes files comes before these; if not, the build says so.
  integrations: siteIntegrations(settings),
  // The page must be readable after one round trip, so its style travels with it.
  // While one page is written, others are made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // Within the project, so that copies of it can be built side by side.
  cacheDir: '.cache/astro',
  security: { csp: contentSecurityPolicy },
  vite: {
    define: siteConstants(settings),
    // No file named .env decides what is built.
    envDir: false,
    // The names of src/core/markup.ts are written in where scripts use them: no page asks for a module of names.
    build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } } },
    plugins: [modulePreload(base)],
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
