import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest wants one.
export default defineConfig({
  test: { include: ['test/package/**/*.test.ts'], environment: 'node' },
});
