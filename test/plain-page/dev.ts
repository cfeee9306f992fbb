import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';
import { startSampleStore } from '../store/sample-store.ts';

// `npm run dev`: the panel in a plain page against the sample store, drawn anew at every change.
const project = fileURLToPath(new URL('../..', import.meta.url));
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
server.printUrls();
