import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/*.test.ts',
            'tests/parse/**/*.test.ts',
            'tests/search/**/*.test.ts',
            'tests/export/**/*.test.ts',
            'tests/offline/**/*.test.ts',
            'tests/source/**/*.test.ts',
          ],
          setupFiles: ['tests/support/matchers.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/setup.ts'],
          // A busy machine is no fault of the site.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
