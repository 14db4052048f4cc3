import axe from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS = JSON.stringify({
  // The passes are never read, and to tell them costs most of the time.
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
});

/** What axe-core finds on a page by the rules of WCAG 2.2, with contrast as for level AAA, and by good practice. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run(${OPTIONS})`);
  return (found as axe.AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${page.url()} ${id}: ${html}\n${failureSummary}`),
  );
}
