import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import { startSampleStore } from '../store/sample-store.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The panel in a plain page, with the sample store behind it. */
export interface PlainPage {
  /** Ends in a slash; append `states` for the page that lists every state. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the panel as a plain page that reloads at every change of the code. */
export async function startPlainPage(): Promise<PlainPage> {
  const store = await startSampleStore();
  const toStore = { target: `http://127.0.0.1:${store.port}`, headers: { host: new URL(store.url()).host } };
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: `${project}/public`,
    plugins: [preact()],
    server: { fs: { allow: [project] }, proxy: { '/api': toStore } },
  });
  await server.listen();
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      await store.close();
    },
  };
}
