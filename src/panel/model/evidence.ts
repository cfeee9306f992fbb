import type { Evidence } from '../../vtex/store-fetch.ts';
import type { Reading } from '../log/reading.ts';

/** The evidence for the newest reading of the present document that has a response; `null` where there is none. */
export function evidenceOf(readings: readonly Reading[]): Evidence | null {
  const document = readings.findLast(({ store }) => store !== null)?.store?.document;
  const newest = readings.findLast(({ replies }) => replies.length > 0);
  const last = newest?.replies.at(-1);
  if (!newest || !last || newest.store?.document.nonce !== document?.nonce) return null;
  const matches = newest.replies.map(({ matchesLog }) => matchesLog);
  const inOrderOfWeight = [false, 'unknown', 'pending', true] as const;
  return {
    channel: last.channel,
    byWorker: newest.replies.some(({ byWorker }) => byWorker),
    matchesLog: inOrderOfWeight.find((match) => matches.includes(match)) ?? 'unknown',
  };
}
