import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new directory for a browser's profile. */
export function createProfileDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'session-inspector-'));
}

/** Removes a profile; tries again, because a browser's last helpers may still be writing. */
async function removeProfileDirectory(directory: string): Promise<void> {
  try {
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // Files that are left to the system's own cleanup are no reason for the wait for the browser's end to fail.
  }
}

/**
 * Manages a started browser: removes its profile when it ends, and ends the browser if this process ends first, by a
 * signal or otherwise. Resolves when both are gone.
 */
export async function keepUntilEnd(browser: ChildProcess, directory: string): Promise<void> {
  const ended = hasEnded(browser) ? undefined : once(browser, 'exit');
  const cancelEnd = endWithProcess(() => {
    killNow(browser);
    // At this point it is impossible to wait until the browser has released its files.
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch {}
  });
  await ended;
  cancelEnd();
  await removeProfileDirectory(directory);
}

/** Whether a program that was started is no longer running. */
export function hasEnded(browser: ChildProcess): boolean {
  return browser.exitCode !== null || browser.signalCode !== null;
}

/** Ends a browser with all its helpers, which on Windows end by themselves. */
export function killNow(browser: ChildProcess): void {
  if (browser.pid === undefined || hasEnded(browser)) return;
  try {
    process.kill(process.platform === 'win32' ? browser.pid : -browser.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const toEnd = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function endAll(): void {
  for (const end of toEnd) end();
  toEnd.clear();
}

function endAllAndExit(signal: (typeof signals)[number]): void {
  endAll();
  process.exit(128 + constants.signals[signal]);
}

/** Calls `end`, which cannot wait for anything, when this process ends before the returned function was called. */
function endWithProcess(end: () => void): () => void {
  if (toEnd.size === 0) {
    process.on('exit', endAll);
    for (const signal of signals) process.on(signal, endAllAndExit);
  }
  toEnd.add(end);
  return () => {
    toEnd.delete(end);
    if (toEnd.size > 0) return;
    process.off('exit', endAll);
    for (const signal of signals) process.off(signal, endAllAndExit);
  };
}
