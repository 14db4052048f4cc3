import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** A floor of `src/`, and imports that it must do without: it may draw on what stands below it only. */
const floor = (name, ...forbidden) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map((regex) => ({ regex, message: `Not on the floor src/${name}.` })) },
    ],
  },
});

/** What only a browser has, so that the pure floor cannot take it for granted. */
const BROWSER = ['document', 'window', 'location', 'navigator', 'self', 'localStorage', 'fetch'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  floor('core', '^(node:|astro)', '/(build|browser|commands|components|layouts|pages)/'),
  floor('build', '/(browser|commands|components|layouts|pages)/'),
  floor('browser', '^(node:|astro)', '/(build|commands|components|layouts|pages)/'),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...BROWSER, 'process'],
      'no-restricted-syntax': ['error', 'MetaProperty[meta.name="import"]'],
    },
  },
  astro.configs['flat/recommended'],
);
