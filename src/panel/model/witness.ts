import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { invalidToken } from '../../vtex/session-api.ts';
import type { Channel, StoreReply, StoreRequest } from '../../vtex/store-fetch.ts';

/** How what is shown came here, and what speaks for it or against it. */
export interface Testimony {
  readonly channel: Channel;
  /** A service worker of the page handled a call, and may have answered by itself. */
  readonly byWorker: boolean;
  /** Whether the network log has the same answers; `null` where it does not tell of all of them. */
  readonly asLogged: boolean | null;
}

export interface Witness {
  /** Of the last answers; `null` before there are any. */
  readonly testimony: ReadonlySignal<Testimony | null>;
  note(request: StoreRequest, reply: StoreReply): void;
  /** The document is another. */
  forget(): void;
}

/** Remembers of the last read how its answers came, and whether the network log tells the same of them. */
export function createWitness(): Witness {
  const seen = signal<ReadonlyMap<string, Testimony>>(new Map());
  return {
    testimony: computed(() => {
      const all = [...seen.value.values()];
      const last = all.at(-1);
      if (!last) return null;
      const differs = all.some(({ asLogged }) => asLogged === false);
      const told = all.every(({ asLogged }) => asLogged !== null);
      return {
        channel: last.channel,
        byWorker: all.some(({ byWorker }) => byWorker),
        asLogged: differs ? false : told || null,
      };
    }),
    note({ method, path }, { channel, byWorker, asLogged }) {
      // What a write answered is read again at once.
      if (method !== 'GET' || path.includes(invalidToken)) return;
      const first = { channel, byWorker, asLogged: null };
      const set = (testimony: Testimony) => {
        const others = [...seen.peek()].filter(([key]) => key !== path);
        seen.value = new Map([...others, [path, testimony]]);
      };
      set(first);
      void asLogged.then((same) => {
        if (seen.peek().get(path) === first) set({ ...first, asLogged: same });
      });
    },
    forget() {
      seen.value = new Map();
    },
  };
}
