import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/**
 * Pages in a browser that has no service workers: what they ask for reaches the network, and a test that changes the
 * network reaches them.
 */
export async function contextWithoutWorkers(
  browser: Browser,
  options?: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  // Playwright can only refuse to register a worker, and then writes to the console.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return context;
}
