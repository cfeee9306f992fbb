import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { browserNames } from '../../browsers/browser-name.ts';
import { documentPath, isolationDocument } from './document.ts';
import { readProofs } from './proofs.ts';

/** `npm run cookie-isolation`: holds `docs/cookie-isolation.md` to what the last run has proved; `-- --write` writes it. */
const missing = browserNames.filter((name) => Object.keys(readProofs(name)).length === 0);
if (missing.length > 0) {
  console.error(`No end-to-end run has proved anything in ${missing.join(' and ')}: npm run test:browsers`);
  process.exit(1);
}
const truth = isolationDocument({ chromium: readProofs('chromium'), firefox: readProofs('firefox') });
if (process.argv.includes('--write')) writeFileSync(documentPath, truth);
else if (!existsSync(documentPath) || readFileSync(documentPath, 'utf8') !== truth) {
  console.error(
    `${truth}\n${documentPath} says something else than this run. If that is right: npm run cookie-isolation -- --write`,
  );
  process.exitCode = 1;
}
