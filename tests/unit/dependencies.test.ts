import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readProject } from '../support/files.ts';

const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
];

/** Licences that a package states elsewhere than in its package.json. */
const STATED: Record<string, string> = { format: 'MIT', 'parse-cache-control': 'BSD-3-Clause' };

const direct = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: direct,
    devDependencies: direct,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readProject('package.json')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        optional: z.boolean().optional(),
        os: z.array(z.string()).optional(),
        cpu: z.array(z.string()).optional(),
        hasInstallScript: z.boolean().optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readProject('package-lock.json')));

const rights = z.record(z.string(), z.string());
const workflow = z.object({
  permissions: rights,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: rights.optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** All locked packages but the project itself, each with its name. */
const packages = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ name: place.replace(/^.*node_modules\//, ''), ...entry }));

/**
 * Packages of which the lock has no more than a name and a version: npm learns the hash and the licence of a program
 * for one system when it first installs it there.
 */
const unsealed = packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'));

describe('packages', () => {
  it('should all be sealed by a hash, but for programs that other systems may need', () => {
    const needed = unsealed.filter(({ optional, os, cpu }) => !(optional && (os ?? cpu)));
    expect(needed).toEqual([]);
  });

  it('should all come from the public registry', () => {
    const elsewhere = packages.filter(
      ({ resolved = 'https://registry.npmjs.org/', version, link }) =>
        link === true ||
        !resolved.startsWith('https://registry.npmjs.org/') ||
        !/^\d+\.\d+\.\d/.test(version),
    );
    expect(elsewhere).toEqual([]);
  });

  it('should all have a licence that lets them be used and passed on', () => {
    const others = packages
      .filter((entry) => !unsealed.includes(entry))
      .filter(({ name, license = STATED[name] ?? 'none' }) =>
        license
          .replace(/^\((.* AND .*)\)$/, '$1')
          .split(' AND ')
          .some((licence) => !LICENCES.includes(licence)),
      );
    expect(others).toEqual([]);
  });

  it('should run scripts at installation only where that is approved', () => {
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.map(({ name }) => name).sort()).toEqual(
      Object.keys(manifest.allowScripts).sort(),
    );
  });

  it('should be explained, with their licence', () => {
    const rows = readProject('docs/dependencies.md').matchAll(
      /^\| ([\w@/.-]+) +\|.*\| ([\w.-]+) +\|/gm,
    );
    const explained = [...rows]
      .map(([, name, licence]) => ({ name, licence }))
      .filter(({ name }) => name !== 'package' && !/^-+$/.test(name ?? ''));
    const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(explained.sort(byName)).toEqual(
      named
        .map((name) => ({ name, licence: lock.packages[`node_modules/${name}`]?.license }))
        .sort(byName),
    );
  });
});

function byName(a: { name?: string | undefined }, b: { name?: string | undefined }): number {
  return String(a.name) < String(b.name) ? -1 : 1;
}

describe('workflows', () => {
  const workflows = readdirSync('.github/workflows').map((name) => {
    const text = readProject(`.github/workflows/${name}`);
    return { name, text, content: workflow.parse(parse(text)) };
  });

  it.each(workflows)('$name should name actions by the hash of a commit', ({ text }) => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/ uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)('$name should have no more rights than it needs', ({ content }) => {
    expect([{}, { contents: 'read' }]).toContainEqual(content.permissions);
    const jobs = Object.values(content.jobs);
    for (const { permissions = {}, steps } of jobs) {
      const runsPackages = steps.some(({ run }) => run !== undefined);
      if (runsPackages) expect(Object.values(permissions)).not.toContain('write');
      for (const { uses = '', with: settings = {} } of steps) {
        if (uses.startsWith('actions/checkout@')) {
          expect(settings['persist-credentials']).toBe(false);
        }
      }
    }
  });
});
