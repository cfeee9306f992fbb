import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { browserNames } from '../../browsers/browser-name.ts';
import { documentPath, isolationDocument } from './document.ts';
import { readProofs } from './proofs.ts';

/** `npm run cookie-isolation`: checks `docs/cookie-isolation.md` against the last run; `-- --write` writes it. */
const missing = browserNames.filter((name) => Object.keys(readProofs(name)).length === 0);
if (missing.length > 0) {
  console.error(`No end-to-end run has proved anything in ${missing.join(' and ')}: npm run test:browsers`);
  process.exit(1);
}
const expected = isolationDocument({ chromium: readProofs('chromium'), firefox: readProofs('firefox') });
if (process.argv.includes('--write')) writeFileSync(documentPath, expected);
else if (!existsSync(documentPath) || readFileSync(documentPath, 'utf8') !== expected) {
  console.error(
    `${expected}\n${documentPath} differs from the last run. If the run is right: npm run cookie-isolation -- --write`,
  );
  process.exitCode = 1;
}
