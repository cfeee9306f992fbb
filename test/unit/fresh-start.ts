import { vi } from 'vitest';

/**
 * Unit tests share one process, which takes a third of the CPU time of a process for each file. So each file
 * starts with its own modules and with the real globals, timers and functions.
 */
vi.resetModules();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.useRealTimers();
