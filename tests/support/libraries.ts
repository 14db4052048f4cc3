import { readdirSync } from 'node:fs';
import { readProject } from './files.ts';

const SEVERAL_FOLDER = 'tests/fixtures/library';

/** Text of the content file of 64/158, as test data: `content/` may hold another library. */
export const text64158 = readProject(`${SEVERAL_FOLDER}/64-158.md`);

/** A library of one resolution: its content files by name. */
export const oneResolution: Record<string, string> = { '64-158.md': text64158 };

/** A library of several resolutions, some of them without parts that others have. */
export const severalResolutions: Record<string, string> = Object.fromEntries(
  readdirSync(SEVERAL_FOLDER).map((name) => [name, readProject(`${SEVERAL_FOLDER}/${name}`)]),
);

const STRUCTURES_FOLDER = 'tests/fixtures/structures';

/** A library with every structure that resolutions have, a resolution for each. */
export const everyStructure: Record<string, string> = Object.fromEntries(
  readdirSync(STRUCTURES_FOLDER).map((name, index) => {
    const text = readProject(`${STRUCTURES_FOLDER}/${name}`);
    // The small texts have one symbol, and one title.
    const own = text
      .replace(/^symbol: A\/RES\/74\/900$/m, `symbol: A/RES/74/${900 + index}`)
      .replace(/^title: .*$/m, `$&，${name.replace('.md', '')}`);
    return [name, own];
  }),
);
