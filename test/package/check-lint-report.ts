import { text } from 'node:stream/consumers';
import { allowedWarnings } from './allowed-warnings.ts';
import { findingsOf } from './lint-findings.ts';

/** The second half of `npm run test:manifest`: takes the report of `web-ext lint` on its input and fails for all that is not allowed. */
async function judge(): Promise<void> {
  const report = await text(process.stdin);
  if (report.trim() === '')
    throw new Error('web-ext has reported nothing: is there a build? npm run build:firefox');
  const findings = findingsOf(report);
  for (const { code, message, file, line } of findings) console.log(`${file}:${line} ${code}: ${message}`);
  for (const { code, most, why } of allowedWarnings) console.log(`Allowed ${most} × ${code}: ${why}.`);
  if (findings.length > 0) process.exitCode = 1;
}

await judge();
