import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders in which a program is looked for; Debian keeps servers out of the PATH of ordinary users. */
const folders = () => [
  ...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean),
  '/usr/sbin',
];

/** Path of the first of these programs that is installed, by its name. */
export function findProgram(...names: string[]): string | undefined {
  const places = folders().flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find(isExecutable);
}

/** Whether a program is there. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether packages of Debian can be installed: the machine is Debian and the user root. */
export function canInstallPackages(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}

/** Install a package of Debian; what apt-get prints goes to the error stream. */
export function installPackage(name: string): void {
  runAloud('apt-get', 'update', '--quiet');
  runAloud('apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', name);
}

/** Run a program; what it prints goes to the error stream. */
export function runAloud(program: string, ...options: string[]): void {
  execFileSync(program, options, { stdio: ['ignore', 2, 2] });
}
