import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { OriginMemory } from '../panel/model/tab-follower.ts';

const key = 'looked-anyway';
const origins = v.fallback(v.array(v.string()), []);

async function load(): Promise<string[]> {
  return v.parse(origins, (await browser.storage.session.get(key))[key]);
}

/** Origins that the user asked to look at although nothing tells a store there, until the browser is closed. */
export const originMemory: OriginMemory = {
  async has(origin) {
    return (await load()).includes(origin);
  },
  async add(origin) {
    await browser.storage.session.set({ [key]: [...new Set([...(await load()), origin])] });
  },
};
