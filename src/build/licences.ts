import { readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licencesFile } from '../core/addresses.ts';
import { workerModules } from './offline/integration.ts';
import { indexPackages } from './search/index-files.ts';
import { HELPER } from './module-preload.ts';

/**
 * Write the licences of all packages of which something is in `dist/`: of the modules that are bundled into scripts
 * and styles, of those in the service worker, and of what makes the search index.
 */
export function licences(): AstroIntegration {
  const modules = new Set<string>();
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                generateBundle(_, bundle) {
                  const isClient = this.environment.name === 'client';
                  for (const output of Object.values(bundle)) {
                    const from =
                      output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
                    // Of what runs in Node.js, only the styles go into pages.
                    for (const id of from) if (isClient || isStyle(id)) modules.add(id);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const module of await workerModules()) modules.add(module);
        const folders = new Set([
          ...[...modules].flatMap((id) => packageOf(id) ?? []),
          ...indexPackages.map(folderOf),
        ]);
        await writeFile(path.join(fileURLToPath(dir), licencesFile), licencesOf([...folders]));
      },
    },
  };
}

function isStyle(id: string): boolean {
  return /\.css(?:\?|$)/.test(id);
}

/**
 * The folder of the package to which a bundled module belongs; nothing for a module of this project.
 *
 * @param id - A path, or, after a null character, the name of a module that the bundler makes up.
 * @throws Error when the bundler made up a module of which nobody knows whose code it holds.
 */
export function packageOf(id: string): string | undefined {
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? [];
  if (folder) return folder;
  if (!id.startsWith('\0') || id === HELPER) return undefined;
  const [, maker] = /^\0(vite|rolldown)\//.exec(id) ?? [];
  if (maker) return folderOf(maker);
  throw new Error(
    `The bundler made up the module ${JSON.stringify(id)}. Say in src/build/licences.ts which package it comes from.`,
  );
}

function folderOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`The package ${name} is not installed.`);
  return path.dirname(file);
}

/**
 * The licences of some packages as one text; a licence that several share stands there once.
 *
 * @param folders - Folders of the packages.
 * @throws Error that names every package without a licence: it may not be passed on.
 */
export function licencesOf(folders: readonly string[]): string {
  const packages = folders.map((folder) => {
    const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
    const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
    return { title: `${name} ${version} (${license})`, text: licenceIn(folder) };
  });
  const unlicensed = packages.filter(({ text }) => !text).map(({ title }) => title);
  if (unlicensed.length > 0) {
    throw new Error(
      `Bundled into the site without a file that holds its licence: ${unlicensed.join(', ')}. Use another package, or ask its authors for the file.`,
    );
  }
  packages.sort((a, b) => (a.title < b.title ? -1 : 1));
  const byText = Object.groupBy(packages, ({ text }) => text);
  const blocks = Object.entries(byText).map(([text, sharing = []]) =>
    [...sharing.map(({ title }) => title), '', text].join('\n'),
  );
  return `${[HEAD, ...blocks].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

const HEAD =
  'This site contains software and data from the following packages, under their own licences.';

function licenceIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  const files = names.sort().flatMap((name) => filesIn(path.join(folder, name)));
  const texts = files.map((file) => withoutBundled(readFileSync(file, 'utf8')).trim());
  return texts.filter(Boolean).join('\n\n').replaceAll('\r\n', '\n');
}

/** Pagefind's licence is a folder with several. */
function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .map((name) => path.join(place, name));
}

/** Vite appends the licences of what it is itself bundled from, none of which goes into a site. */
function withoutBundled(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies$/m);
  return own;
}
