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

const structures = readdirSync(STRUCTURES_FOLDER).map((name, index) => {
  const text = readProject(`${STRUCTURES_FOLDER}/${name}`);
  // The small texts have one symbol, and one title.
  const own = text
    .replace(/^symbol: A\/RES\/74\/900$/m, `symbol: A/RES/74/${900 + index}`)
    .replace(/^title: .*$/m, `$&，${name.replace('.md', '')}`);
  return [name, own];
});

/** A series of four resolutions of one text, which cite the one before and others of that library. */
const series = [76, 77, 78, 79].map((session) => {
  const text = readProject('tests/fixtures/citing.md')
    .replace('A/RES/76/950', `A/RES/${session}/950`)
    .replace('2021', String(session + 1945))
    .replace('第76/950号', `第${session - 1}/950号`);
  return [`citing-${session}.md`, text];
});

/** A library with every structure that resolutions have, a resolution for each, and with resolutions that cite them. */
export const everyStructure: Record<string, string> = Object.fromEntries([
  ...structures,
  ...series,
]) as Record<string, string>;
