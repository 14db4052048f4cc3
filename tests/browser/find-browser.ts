import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import {
  canInstallPackages,
  findProgram,
  installPackage,
  isExecutable,
  runAloud,
} from '../support/programs.ts';

/** Chromium's sandbox does not start for root, as which containers run. */
const chromiumSandbox = process.getuid?.() !== 0;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Find Chromium, or install it.
 *
 * Looked for in this order: the environment variable `CHROMIUM_PATH`; Chromium or Chrome as installed; the copy that
 * Playwright keeps. Else it is installed: as a package where the machine is Debian and the user root, from
 * Playwright's downloads elsewhere.
 *
 * @returns Path of the executable.
 * @throws Error that says what to do, when there is none and it cannot be installed.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !isExecutable(named)) {
    throw new Error(`CHROMIUM_PATH is ${named}, and no program is there.`);
  }
  return named ?? installedBrowser() ?? install();
}

/** Start a browser. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, chromiumSandbox });
}

/** Start a browser that several processes use, each with contexts of its own. */
export function serveBrowser(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, chromiumSandbox });
}

/** Use the browser that listens there; closing it ends the contexts that were made here, and not the browser. */
export function connectBrowser(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}

function installedBrowser(): string | undefined {
  return findProgram(...NAMES) ?? [...PLACES, chromium.executablePath()].find(isExecutable);
}

function install(): string {
  console.error('No Chromium is installed; installing it for the browser tests …');
  try {
    if (canInstallPackages()) installPackage('chromium');
    else runAloud(process.execPath, playwrightProgram(), 'install', 'chromium');
  } catch (error) {
    throw new Error(`Chromium could not be installed. ${ADVICE}`, { cause: error });
  }
  const found = installedBrowser();
  if (!found) throw new Error(`Chromium was installed, and is not to be found. ${ADVICE}`);
  return found;
}

const ADVICE =
  'The browser tests need it: install Chromium or Chrome, or set CHROMIUM_PATH to its program.';

function playwrightProgram(): string {
  const entry = createRequire(import.meta.url).resolve('playwright-core');
  return path.join(path.dirname(entry), 'cli.js');
}
