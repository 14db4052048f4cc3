import { execFileSync } from 'node:child_process';
import { canInstallPackages, installPackage } from '../support/programs.ts';

const ADVICE =
  'The browser tests look at Chinese text: install a font for it, such as Noto CJK (fonts-noto-cjk).';

/**
 * Make sure that there is a Chinese font: without one, lines have no length that is true. Only on Linux can it be
 * missing.
 *
 * @throws Error that says what to do, when there is none and it cannot be installed.
 */
export function findChineseFont(): void {
  if (process.platform !== 'linux' || isThere()) return;
  if (!canInstallPackages()) throw new Error(`No Chinese font is installed. ${ADVICE}`);
  console.error('No Chinese font is installed; installing it for the browser tests …');
  try {
    installPackage('fonts-noto-cjk');
  } catch (error) {
    throw new Error(`A Chinese font could not be installed. ${ADVICE}`, { cause: error });
  }
  if (!isThere()) throw new Error(`A font was installed, and is not to be found. ${ADVICE}`);
}

function isThere(): boolean {
  return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
}
