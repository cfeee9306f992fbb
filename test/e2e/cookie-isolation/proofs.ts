import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { BrowserName } from '../../browsers/browser-name.ts';
import type { AccessName } from './cases.ts';

/** What a run has proved in one browser: names of cases, each with the access that it was proved with. */
const proofsSchema = v.record(v.string(), v.array(v.picklist(['without access', 'with access'])));
export type Proofs = v.InferOutput<typeof proofsSchema>;

const fileOf = (browser: BrowserName) => `test-results/cookie-isolation-${browser}.json`;

/** What the last run has proved; empty where there was none. */
export function readProofs(browser: BrowserName): Proofs {
  const file = fileOf(browser);
  return existsSync(file) ? v.parse(proofsSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Removes what an earlier run has proved, which no longer counts. */
export function forgetProofs(browser: BrowserName): void {
  rmSync(fileOf(browser), { force: true });
}

/** Records that a case was proved. */
export function recordProof(browser: BrowserName, name: string, access: AccessName): void {
  const proofs = readProofs(browser);
  mkdirSync(dirname(fileOf(browser)), { recursive: true });
  const proved = { ...proofs, [name]: [...(proofs[name] ?? []), access] };
  writeFileSync(fileOf(browser), JSON.stringify(proved, null, 2));
}
