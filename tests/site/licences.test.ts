import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesOf, pageOf } from '../support/pages.ts';
import { copyProject, run } from '../support/project.ts';

const copy = inject('builds').root;
const licences = readFileSync(path.join(copy, 'dist/licences.txt'), 'utf8');

/** What tells that code of a package is in a script. */
const TRACES: Record<string, RegExp> = {
  pagefind: /pagefind_dcd/,
  vite: /vite:preloadError|modulepreload/,
};

it('should have the licences of what is in the scripts, and no others', () => {
  const scripts = filesOf(copy)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(copy, 'dist', file), 'utf8'));
  for (const [name, trace] of Object.entries(TRACES)) {
    const isShipped = scripts.some((script) => trace.test(script));
    expect(licences.includes(`\n${name} `), name).toBe(isShipped);
  }
  expect(licences).toContain('\nopencc-data ');
  expect(licences).toContain('Apache License');
  expect(licences).toContain('Permission is hereby granted, free of charge');
  for (const tool of ['satori', '@resvg', '@fontsource', 'astro', 'zod', 'unified']) {
    expect(licences).not.toMatch(new RegExp(`^${tool}`, 'm'));
  }
});

it('should be linked from the page about the site', () => {
  expect(pageOf(copy, 'about/').$('a[href="/licences.txt"]').text()).toBe('许可证');
});

it('should stop the build when a script or a style takes in a package without one', async () => {
  const changed = await copyProject('licences');
  const install = (name: string, file: string) => {
    const folder = path.join(changed, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
    writeFileSync(
      path.join(folder, file),
      file.endsWith('.js') ? 'console.log(1);' : 'a { top: 0 }',
    );
    return `import '${name}/${file}';\n`;
  };
  const prepend = (file: string, line: string) => {
    const place = path.join(changed, file);
    writeFileSync(place, readFileSync(place, 'utf8').replace(/^(---\n)?/, `$1${line}`));
  };
  prepend('src/browser/page.ts', install('scripted', 'a.js'));
  prepend('src/layouts/Page.astro', install('styled', 'b.css'));

  const { exitCode, stderr } = await run(changed, 'build');

  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/without a file that holds its licence: .*scripted 1\.0\.0/);
  expect(stderr).toMatch(/without a file that holds its licence: .*styled 1\.0\.0/);
});
