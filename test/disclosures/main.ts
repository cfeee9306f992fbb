import { readFileSync, writeFileSync } from 'node:fs';
import { tables, withTables } from './tables.ts';

// Checks the tables in the documents that are made from data and code; `-- --write` writes them.
for (const path of Object.keys(tables)) {
  const text = readFileSync(path, 'utf8');
  const right = withTables(path, text);
  if (right === text) continue;
  if (process.argv.includes('--write')) writeFileSync(path, right);
  else {
    console.error(`A table in ${path} is not up to date: npm run documents -- --write`);
    process.exitCode = 1;
  }
}
