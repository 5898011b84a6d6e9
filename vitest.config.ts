import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    // Vitest would leave a processor idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/package/**', 'tests/studio/browser/**'],
          // No test replaces a module or leaves anything behind in one: loading them anew for each file took longer than the
          // tests themselves.
          isolate: false,
          // Only a hang is too slow: how long a test takes says more of the machine than of the code.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What an editor sees: drives the studio in Chromium, which is installed where there is none.
        test: {
          name: 'browser',
          include: ['tests/studio/browser/**/*.test.ts'],
          globalSetup: ['tests/studio/browser/setup.ts'],
          // Two browsers at work leave no processor for a third.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What a stranger gets: packs and installs the package, so it needs the npm registry and a minute.
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          globalSetup: ['tests/package/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
