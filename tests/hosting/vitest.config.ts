import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/hosting/**/*.test.ts'],
    // The load alone lasts half a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
