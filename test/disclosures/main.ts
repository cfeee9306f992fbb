import { readFileSync, writeFileSync } from 'node:fs';
import { tables, withTables } from './tables.ts';

// Checks the tables on permissions, requests and storage in the documents; `-- --write` writes them.
for (const path of Object.keys(tables)) {
  const text = readFileSync(path, 'utf8');
  const right = withTables(path, text);
  if (right === text) continue;
  if (process.argv.includes('--write')) writeFileSync(path, right);
  else {
    console.error(`${path} differs from test/disclosures: npm run documents -- --write`);
    process.exitCode = 1;
  }
}
