import { text } from 'node:stream/consumers';
import { allowedWarnings } from './allowed-warnings.ts';
import { findingsOf } from './lint-findings.ts';

/** The second half of `npm run test:manifest`: reads the report of `web-ext lint` from stdin, fails on what is not allowed. */
async function checkLintReport(): Promise<void> {
  const report = await text(process.stdin);
  if (report.trim() === '')
    throw new Error('The report of web-ext is empty. Is there a build? npm run build:firefox');
  const findings = findingsOf(report);
  for (const { code, message, file, line } of findings) console.log(`${file}:${line} ${code}: ${message}`);
  for (const { code, max, reason } of allowedWarnings) console.log(`Allowed ${max} × ${code}: ${reason}.`);
  if (findings.length > 0) process.exitCode = 1;
}

await checkLintReport();
