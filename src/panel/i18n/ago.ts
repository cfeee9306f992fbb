import type { Text } from './text.ts';

/** How long ago something was, in its greatest unit: `3s ago`. Milliseconds; negative counts as zero. */
export function ago(milliseconds: number, { language }: Pick<Text, 'language'>): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [count, unit] =
    seconds < 60
      ? ([seconds, 'second'] as const)
      : seconds < 3600
        ? ([Math.floor(seconds / 60), 'minute'] as const)
        : ([Math.floor(seconds / 3600), 'hour'] as const);
  return new Intl.RelativeTimeFormat(language, { style: 'narrow', numeric: 'always' }).format(-count, unit);
}
