import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { severalResolutions } from '../support/libraries.ts';
import { filesOf } from '../support/pages.ts';
import { buildProject, run } from '../support/project.ts';

/** Contents of all files of a build, by path. */
function contentsOf(copy: string): Map<string, string> {
  return new Map(
    filesOf(copy).map((file) => [file, readFileSync(path.join(copy, 'dist', file), 'base64')]),
  );
}

it('should make of the last build what a whole build makes', async () => {
  // One that stays, one whose text changes, one that goes, and one beside that.
  const { '64-158.md': kept = '', '64-7.md': changed = '', ...others } = severalResolutions;
  expect(Object.keys(others)).toEqual(['65-2.md']);
  const copy = await buildProject(
    'reuse',
    {},
    {
      ...others,
      '64-158.md': kept,
      '64-7.md': changed.replace(/。\n/, '！\n'),
      '65-9.md': changed.replace('A/RES/64/7', 'A/RES/65/9'),
    },
  );
  const page = path.join(copy, 'dist/64/158/op3/index.html');
  const before = statSync(page).ino;

  rmSync(path.join(copy, 'content/65-9.md'));
  for (const [name, text] of Object.entries(severalResolutions)) {
    writeFileSync(path.join(copy, 'content', name), text);
  }
  const { exitCode, stdout, stderr } = await run(copy, 'build');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });

  expect(stdout).toContain('of 1 resolutions from the last build');
  expect(statSync(page).ino).toBe(before);
  expect(contentsOf(copy)).toEqual(contentsOf(inject('builds').library));
});
