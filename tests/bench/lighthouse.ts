/** Hold pages against Lighthouse's rules, as a phone would load them; anything below 100 is an error. */
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { buildProject, freePort, serve } from '../support/project.ts';

const PAGES = ['/64/158/', '/64/158/op3/', '/search/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const port = await freePort();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
  args: [`--remote-debugging-port=${port}`],
});

console.log(
  `| site | page | ${CATEGORIES.join(' | ')} | first paint | largest paint | shift | blocked |`,
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const name of ['with SITE_URL', 'without']) {
  const sitePort = String(await freePort());
  const settings = name === 'without' ? {} : { SITE_URL: `http://localhost:${sitePort}` };
  const copy = await buildProject('bench-lighthouse', settings);
  const server = await serve(copy, 'serve', { PORT: sitePort });
  for (const page of PAGES) {
    const run = await lighthouse(server.origin + page, {
      port,
      onlyCategories: CATEGORIES,
      logLevel: 'error',
    });
    if (!run) throw new Error(`Lighthouse gave no result for ${page}.`);
    const { categories, audits } = run.lhr;
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    const metrics = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'cumulative-layout-shift',
      'total-blocking-time',
    ].map((name) => audits[name]?.displayValue ?? '');
    console.log(`| ${[name, page, ...scores, ...metrics].join(' | ')} |`);
    if (scores.every((score) => score === 100)) continue;
    process.exitCode = 1;
    for (const { id, title, score, scoreDisplayMode } of Object.values(audits)) {
      const counts = scoreDisplayMode === 'binary' || scoreDisplayMode === 'numeric';
      if (counts && score !== null && score < 1)
        console.error(`${name} ${page} ${id}: ${title} (${score})`);
    }
  }
  await server.stop();
}
await browser.close();
