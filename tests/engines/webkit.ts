import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  Builder,
  By,
  Capabilities,
  error,
  Key,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver';
import { freePort } from '../support/project.ts';
import type { Driver } from './driver.ts';
import { touch } from './touch.ts';

/** The programs that WebKit needs; see `find-engines.ts`. */
export interface WebKitPrograms {
  /** The driver. */
  driver: string;
  /** The browser. */
  browser: string;
  /** A display that nobody looks at. */
  display: string;
}

/** Takes the room from the browser's own bar that keeps a window from being as narrow as a phone. */
const NARROW_BAR =
  'button, entry, box > * { min-width: 0; margin: 0; padding: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1) }';

/** How long an element may take to be there, in milliseconds. */
const PATIENCE = 15_000;

/** Start WebKitGTK, by WebDriver, on a display of its own. */
export async function startWebKit(programs: WebKitPrograms): Promise<Driver> {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0/gtk.css'), NARROW_BAR);
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const display = spawn(programs.display, screen, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(display.stdio[3] as Readable, 'data')) as [Buffer];
  const port = await freePort();
  const service = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      DISPLAY: `:${number.toString().trim()}`,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox starts neither for root nor in most containers; all that it shows is our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const driver = await connect(port, programs.browser);
  return {
    ...drive(driver),
    version: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion() ?? ''}`,
    async close() {
      await driver.quit();
      await stop(service);
      await stop(display);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Begin a session as soon as the driver answers. */
async function connect(port: number, binary: string): Promise<WebDriver> {
  const address = `http://127.0.0.1:${port}`;
  const isUp = async () => (await fetch(`${address}/status`).catch(() => undefined))?.ok === true;
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 50));
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return new Builder().usingServer(address).withCapabilities(capabilities).build();
}

function drive(driver: WebDriver): Omit<Driver, 'version' | 'close'> {
  const evaluate: Driver['evaluate'] = (call, ...values) =>
    driver.executeScript(`return (${String(call)})(...arguments)`, ...values);
  const send = (...keys: string[]) =>
    driver
      .actions()
      .sendKeys(...keys)
      .perform();
  /** Until the page is drawn as it is. */
  const drawn = () =>
    evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
        }),
    );
  return {
    async resize(width, height) {
      const window = driver.manage().window();
      // The window has a bar of its own above the page.
      const bar = (await window.getRect()).height - (await evaluate(() => innerHeight));
      await window.setRect({ x: 0, y: 0, width, height: height + bar });
    },
    open: (address) => driver.get(address),
    async click(target) {
      await driver.wait(() => click(driver.findElement(by(target))), PATIENCE);
    },
    tap: (selector) => evaluate(touch, selector),
    async type(selector, text) {
      await driver.findElement(By.css(selector)).sendKeys(text);
    },
    press: (key) => send(key === '/' || key === '?' ? key : KEYS[key]),
    paste: () => driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform(),
    evaluate,
    async picture() {
      await drawn();
      return driver.takeScreenshot();
    },
  };
}

const by = (target: string) => (target.startsWith('//') ? By.xpath(target) : By.css(target));

/** Click. @returns Whether the element was there and could be clicked. */
async function click(element: WebElement): Promise<boolean> {
  try {
    await element.click();
    return true;
  } catch (failure) {
    const isEarly =
      failure instanceof error.NoSuchElementError ||
      failure instanceof error.ElementNotInteractableError;
    if (isEarly) return false;
    throw failure;
  }
}

const KEYS = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
};

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
