/**
 * Say what keeps every command from running on this machine: the scripts of `package.json` begin with this file.
 *
 * It is CommonJS because older versions of Node.js cannot read TypeScript, and none can read a module in a folder
 * whose name has a backslash.
 */
const console = require('node:console');
const path = require('node:path');
const process = require('node:process');

// What Vite takes for a pattern or a query, what ends a string that Astro writes, and what divides PATH.
const unusable = ['#', '?', '*', '"', '\n', '\r', path.delimiter];
if (path.sep === '/') unusable.push('\\');

const folder = process.cwd();
const found = unusable.filter((character) => folder.includes(character));
const [major, minor] = process.versions.node.split('.').map(Number);

if (found.length > 0) {
  const names = found.map((character) => (/[\n\r]/.test(character) ? 'a line end' : character));
  refuse(
    `The path of the project has characters with which its tools do not work (${names.join(' ')}):`,
    JSON.stringify(folder),
    'Rename the folder, or move the project to another one.',
  );
} else if (major < 22 || (major === 22 && minor < 18)) {
  refuse(
    `This is Node.js ${process.versions.node}, and the project needs 22.18 or later.`,
    'npm ci brings one along, but not with --ignore-scripts (or ignore-scripts=true in an .npmrc).',
    'Run npm ci --ignore-scripts=false, or install Node.js 24.',
  );
}

/** @param {string[]} lines What is wrong, and what to do. */
function refuse(...lines) {
  console.error(lines.join('\n'));
  process.exitCode = 1;
}
