import { globSync } from 'node:fs';
import {
  canInstallPackages,
  findProgram,
  installPackage,
  isExecutable,
} from '../support/programs.ts';
import type { WebKitPrograms } from './webkit.ts';

/**
 * Find Firefox, or install it: the environment variable `FIREFOX_PATH`, else Firefox as installed, else Debian's package.
 *
 * @returns Path of the program.
 * @throws Error that says what to do, when there is none and it cannot be installed.
 */
export function findFirefox(): string {
  const named = process.env['FIREFOX_PATH'];
  if (named && !isExecutable(named)) {
    throw new Error(`FIREFOX_PATH is ${named}, and no program is there.`);
  }
  const app = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const find = () => findProgram('firefox-esr', 'firefox') ?? [app].find(isExecutable);
  return named ?? need('Firefox', 'firefox-esr', find);
}

/**
 * Find WebKitGTK with its driver and a display for it, or install them: Debian's packages.
 *
 * @throws Error that says what to do, when one is missing and cannot be installed.
 */
export function findWebKit(): WebKitPrograms {
  const name = 'webkit2gtk-driver';
  return {
    driver: need('WebKitWebDriver', name, () => findProgram('WebKitWebDriver')),
    browser: need('MiniBrowser of WebKitGTK', name, () =>
      globSync('/usr/{lib,lib64,libexec}/{*/,}webkit2gtk-4.1/MiniBrowser').find(isExecutable),
    ),
    display: need('Xvfb', 'xvfb', () => findProgram('Xvfb')),
  };
}

/** Find a program; where it is missing, install a package of Debian that has it. */
function need(program: string, name: string, find: () => string | undefined): string {
  const found = find();
  if (found) return found;
  const advice = `The tests in all engines need it: install Debian's package ${name}, or what your system has of it.`;
  if (!canInstallPackages()) throw new Error(`There is no ${program}. ${advice}`);
  console.error(`There is no ${program}; installing ${name} …`);
  try {
    installPackage(name);
  } catch (error) {
    throw new Error(`${name} could not be installed. ${advice}`, { cause: error });
  }
  const installed = find();
  if (!installed) throw new Error(`${name} was installed, and has no ${program}. ${advice}`);
  return installed;
}
