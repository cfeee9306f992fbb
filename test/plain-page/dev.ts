import { startPlainPage } from './plain-page.ts';

// `npm run dev`
const { url } = await startPlainPage();
console.log(
  `The panel:           ${url}\nEvery state of it:   ${url}states\nIn another language: ?lang=pt_BR`,
);
