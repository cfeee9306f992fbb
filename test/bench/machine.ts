import { availableParallelism, loadavg } from 'node:os';
import type { BrowserName } from '../browsers/browser-name.ts';
import { browserTitle } from './report/format.ts';

/** What a run was made on, in one sentence. */
export function machineText(versions: Readonly<Partial<Record<BrowserName, string>>>): string {
  const browsers = (Object.entries(versions) as [BrowserName, string][]).map(
    ([name, version]) => `${browserTitle[name]} ${version}`,
  );
  const machine = `${availableParallelism()} cores, ${process.platform}, Node ${process.versions.node}`;
  return [machine, ...browsers].join(', ');
}

/** Whether other work uses so much of the machine that the times are not to be trusted. */
export function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > availableParallelism() / 2;
}
