import type { Files } from './files.ts';
import { fileNamed } from './loaded-files.ts';

/** What is wrong with a built page: inline scripts, and everything that it loads from outside the build. */
export function pageFindings(path: string, html: string, files: Files): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gis)];
  const inline = scripts.filter(
    ([, attributes, body]) => !/\ssrc\s*=/i.test(attributes ?? '') || body?.trim(),
  );
  const handlers = [...html.matchAll(/<[^>]*\s(on\w+)\s*=/gi)];
  const names = [...html.matchAll(/\s(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, name]) => name ?? '');
  const missing = names.filter((name) => fileNamed(name, path, files) === undefined);
  return [
    ...inline.map(([script]) => `${path} has an inline script: ${script}`),
    ...handlers.map(([, handler]) => `${path} has an inline ${handler}`),
    ...missing.map((name) => `${path} loads ${name}, which is not in the build`),
  ];
}
