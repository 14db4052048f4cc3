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

/** What a bundler would take from the environment of a process; the settings of the build say where the site stands. */
const ENVIRONMENT =
  'MemberExpression[object.object.type="MetaProperty"][object.property.name="env"][property.name!="PROD"]';

/** How an address, an id or a query parameter is made by hand: they are written and read in one module. */
const BY_HAND = [
  'NewExpression[callee.name="URLSearchParams"]',
  'MemberExpression[property.name="searchParams"]',
  'TemplateElement[value.raw=/[?&](q|hl|in|action|resolution)=$/]',
  'TemplateElement[value.raw=/^(pp|op|fn)$/]',
  'Literal[value=/^(pp|op|fn)$/]',
  'Literal[value=/^(pagefind|search|notes|preamble|operative)\\/./]',
].map((selector) => ({
  selector,
  message: 'Addresses and ids are made in src/core/addresses.ts.',
}));

/** How a script would spell a name that it shares with the markup, or with a style sheet: the names are one module. */
const SPELT_OUT = [
  'CallExpression[callee.property.name=/^(querySelector(All)?|closest|matches)$/] > Literal[value=/[.#[]/]',
  'CallExpression[callee.property.name=/^(querySelector(All)?|closest|matches)$/] > TemplateLiteral',
  'CallExpression[callee.property.name=/^getElement(ById|sBy\\w+)$/] > :matches(Literal, TemplateLiteral)',
  'CallExpression[callee.object.property.name="classList"] > :matches(Literal, TemplateLiteral)',
  'MemberExpression[object.property.name="dataset"] > Literal',
  'Property[key.name="className"] > :matches(Literal, TemplateLiteral)',
  'Property[key.name="dataset"] > ObjectExpression > Property[computed=false]',
].map((selector) => ({
  selector,
  message: 'Names that markup, scripts and style sheets share are in src/core/markup.ts.',
}));

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
  floor('core', '^(node:|astro)', '/(import|build|browser|commands|components|layouts|pages)/'),
  floor('build', '/(import|browser|commands|components|layouts|pages)/'),
  {
    // The proof reads content files and sources in its own way: a mistake of the parser is not to be its own.
    files: ['src/build/proof/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/core/(?:parse|export|resolution/(?!symbol)|interface)',
              allowTypeImports: true,
              message: 'The proof shares no code with what it proves.',
            },
          ],
        },
      ],
    },
  },
  floor('import', '^astro', '/(build|browser|commands|components|layouts|pages)/'),
  floor('browser', '^(node:|astro)', '/(import|build|commands|components|layouts|pages)/'),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...BROWSER, 'process'],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/addresses.ts', 'src/core/ids.ts', 'src/browser/page.ts'],
    rules: {
      'no-restricted-syntax': ['error', ENVIRONMENT, ...BY_HAND],
    },
  },
  {
    files: ['src/browser/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ENVIRONMENT, ...SPELT_OUT, ...BY_HAND] },
  },
  {
    // It reads one parameter itself, and says why.
    files: ['src/browser/page.ts'],
    rules: { 'no-restricted-syntax': ['error', ENVIRONMENT, ...SPELT_OUT] },
  },
  astro.configs['flat/recommended'],
  {
    // A page says what its route gives it: what it depends on is known without making it.
    files: ['src/{components,layouts}/**/*.{astro,ts}'],
    // Pages of lists are made in every build; the box knows no more than whether the library is large, as surroundings do.
    ignores: ['src/layouts/{LibraryPage,ListKindPage}.astro', 'src/components/SearchBox.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:fs|astro:content)|/build/library/(?!surroundings)|/reuse/',
              message: 'A page draws on its resolution and its surroundings alone.',
            },
            {
              regex: '/(provenance|surroundings)\\.ts$',
              importNamePattern: '^(provenanceOf|surroundingsIn)$',
              message: 'A page draws on its resolution and its surroundings alone.',
            },
          ],
        },
      ],
    },
  },
);
