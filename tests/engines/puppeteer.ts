import puppeteer, { type SupportedBrowser } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/**
 * Start Chromium, by its own protocol, or Firefox, by WebDriver BiDi.
 *
 * @param executablePath - Path of the program.
 */
export async function startPuppeteer(
  browser: SupportedBrowser,
  executablePath: string,
): Promise<Driver> {
  const process = await puppeteer.launch({
    browser,
    executablePath,
    // Chromium's sandbox does not start for root, as which containers run.
    args: browser === 'chrome' && globalThis.process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const [page = await process.newPage()] = await process.pages();
  return {
    version: await process.version(),
    resize: (width, height, device) =>
      page.setViewport({ width, height, hasTouch: device === 'phone' }),
    async open(address) {
      await page.goto(address);
    },
    click: (target) => page.locator(target.startsWith('//') ? `xpath/.${target}` : target).click(),
    async tap(selector) {
      const element = await page.waitForSelector(selector);
      await element?.scrollIntoView();
      await element?.tap();
    },
    type: (selector, text) => page.type(selector, text),
    press: (key) => page.keyboard.press(key),
    async paste() {
      await page.keyboard.down('Control');
      // Chromium's protocol has keys do nothing of the system's; Firefox passes the command over.
      await page.keyboard.press('v', { commands: ['paste'] });
      await page.keyboard.up('Control');
    },
    evaluate: (call, ...values) =>
      page.evaluate(call as (...values: unknown[]) => never, ...(values as unknown[])),
    picture: () => page.screenshot({ encoding: 'base64', captureBeyondViewport: false }),
    close: () => process.close(),
  };
}
