import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { jsonSourceFlags } from './test/unit/json-source.ts';

/** The end-to-end tests in one browser: `test/e2e/setup.ts` finds its program by the name of the project. */
function endToEnd(name: 'chromium' | 'firefox', groupOrder: number): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['test/e2e/**/*.test.ts'],
      globalSetup: 'test/e2e/setup.ts',
      env: { BROWSER: name },
      // One worker process runs all files, one after the other, so that they share one browser.
      pool: 'forks',
      isolate: false,
      maxWorkers: 1,
      sequence: { groupOrder },
      // For a machine that is busy with something else: a test that is right waits for a state, however long it takes.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 15_000 } },
    },
  };
}

export default defineConfig({
  test: {
    // vitest would leave one core idle, of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,store,browsers,bench}/**/*.test.ts'],
          setupFiles: ['test/unit/fresh-start.ts', 'test/unit/fail-on-output.ts'],
          isolate: false,
          execArgv: [...jsonSourceFlags],
          testTimeout: 30_000,
        },
      },
      {
        // What draws needs a document of its own, and so a process for each file.
        test: {
          name: 'views',
          include: ['test/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          execArgv: [...jsonSourceFlags],
          setupFiles: ['test/unit/fail-on-output.ts', 'test/unit/popovers.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'clients',
          include: ['test/clients/**/*.test.ts'],
          setupFiles: 'test/unit/fail-on-output.ts',
          isolate: false,
          // VTEX's code takes seconds to load on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'packages',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/second-build.ts',
        },
      },
      endToEnd('chromium', 1),
      endToEnd('firefox', 2),
    ],
  },
});
