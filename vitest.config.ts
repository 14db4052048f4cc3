import { defineConfig } from 'vitest/config';

// What drives a built site needs one; what drives web servers or three engines needs those too and has a configuration of its own.
const ofTheSite = ['tests/{site,browser,library}/**/*.test.ts'];
const ofServers = ['tests/hosting/**/*.test.ts'];
const ofEngines = ['tests/engines/**/*.test.ts'];

export default defineConfig({
  test: {
    // Half of what a test needs is done by the browser and the servers, on the same cores.
    maxWorkers: '100%',
    // A snapshot that is missing is a fault, not written; `-u` writes.
    update: 'none',
    projects: [
      {
        test: {
          name: 'unit',
          // Everything else, so that a new folder of tests cannot be left out.
          include: ['tests/**/*.test.ts'],
          exclude: [...ofTheSite, ...ofServers, ...ofEngines],
          setupFiles: ['tests/support/matchers.ts'],
          // A busy machine is no fault of the code.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ofTheSite,
          globalSetup: ['tests/support/setup.ts'],
          // A busy machine is no fault of the site.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
