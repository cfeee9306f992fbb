import type { StoreReply } from '../../vtex/store-fetch.ts';
import type { Reading, Reply } from './reading.ts';
import type { ReadingWriter } from './reading-writer.ts';

/** Adds a reply to a reading, and, as the network log reports them, which cookies it carried and whether it matches. */
export function noteReply(writer: ReadingWriter, id: number, reply: StoreReply): void {
  let noted: Reply = {
    ...{ channel: reply.channel, byWorker: reply.byWorker, matchesLog: 'pending', cookies: 'pending' },
  };
  writer.change(id, (reading) => ({ ...reading, replies: [...reading.replies, noted] }));
  const learn = (more: Partial<Reply>) =>
    writer.change(id, (reading) => {
      const index = reading.replies.indexOf(noted);
      noted = { ...noted, ...more };
      return judged({ ...reading, replies: reading.replies.with(index, noted) });
    });
  void reply.cookies.then((cookies) => learn({ cookies }));
  void reply.asLogged.then((matches) => learn({ matchesLog: matches ?? 'unknown' }));
}

/**
 * A reading whose result is what its replies' cookies prove it to be: where the requests went side by side, because an
 * earlier one had a session, that may have been gone meanwhile.
 */
export function judged(reading: Reading): Reading {
  if (reading.result?.kind !== 'shopper' || reading.result.shopper.cookies) return reading;
  const isWithoutSession = reading.replies.some(
    ({ cookies }) =>
      cookies !== null && cookies !== 'pending' && !cookies.sent.session && !cookies.set.session,
  );
  return isWithoutSession ? { ...reading, result: { kind: 'no-session' } } : reading;
}
