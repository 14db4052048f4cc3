/**
 * Take from the environment of this process all that could change what is built, so that the same commit and settings
 * make the same bytes anywhere: Astro, Vite, Pagefind and esbuild read dozens of variables, some as they are loaded.
 */
const KEPT = new Set([
  // The settings that the README names.
  'SITE_URL',
  'BASE_PATH',
  'OFFLINE',
  'SESSIONS',
  'PORT',
  // What systems and Node.js need to run a program, and npm to end it.
  'PATH',
  'HOME',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'NODE_OPTIONS',
  'NPM_LIFECYCLE_EVENT',
  // Where npm was called, from which paths of documents start.
  'INIT_CWD',
  // The same on Windows.
  'PATHEXT',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
  'TMP',
  // What a terminal can show.
  'TERM',
  'COLORTERM',
  'NO_COLOR',
  'FORCE_COLOR',
]);

for (const name of Object.keys(process.env)) {
  // Windows minds no case in names.
  if (!KEPT.has(name.toUpperCase())) Reflect.deleteProperty(process.env, name);
}
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
