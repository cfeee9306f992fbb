import { expect } from 'vitest';
import { shortened } from '../../src/vtex/shortened.ts';
import { segmentOf } from '../store/sessions/segment.ts';
import { changesAsText, segmentAsText } from '../tour/as-text.ts';
import { editShopper } from '../tour/edit-shopper.ts';
import { it } from './fixtures.ts';
import { segmentChanges, wholeSegment } from './segment-rows.ts';

/** The fields of a printed segment. */
const fieldsIn = (text: string) =>
  Object.fromEntries(text.split('\n').map((line) => /^ {2}(\S+): +(.*)$/.exec(line)?.slice(1) ?? [line, '']));

/** A value of the store's segment as the panel shows it among the changes: a list by its items, long hashes by their ends. */
const asShown = (value: string | null | undefined) =>
  value === undefined
    ? 'absent'
    : (value
        ?.split(/[,;]/)
        .filter((item) => item !== '')
        .map((item) => item.replace(/(?<==).*/, shortened))
        .join(', ') ?? 'null');

it.for([
  { shopper: 'an anonymous shopper', path: '/produto', postalCode: '' },
  // One of the campaigns is removed, one kept and one added.
  {
    shopper: 'a shopper in two campaigns',
    path: '/login-as?email=ana.vip@example.com',
    postalCode: '22250040',
  },
])(
  'tour: prints the segment and every change that the store made to it, for $shopper',
  async ({ path, postalCode }, { inspect, store }) => {
    const storeSegment = () =>
      new Map<string, string | null>(Object.entries(segmentOf(store.sessions.at(-1)?.namespaces ?? {})));
    const { tab, panel } = await inspect(path);
    await tab.evaluate(`window.sampleStore.patchSession({ postalCode: '${postalCode}' })`);
    const before = storeSegment();
    await expect
      .poll(async () => fieldsIn(segmentAsText(await wholeSegment(panel))), { timeout: 10_000 })
      .toEqual(Object.fromEntries([...before].map(([field, value]) => [field, value ?? 'null'])));

    const outcome = await editShopper(panel);
    const changed = [...storeSegment()].filter(([field, now]) => before.get(field) !== now);
    expect(changed.map(([field]) => field)).toContain('campaigns');
    expect(fieldsIn(changesAsText(await segmentChanges(panel)))).toEqual(
      Object.fromEntries(
        changed.map(([field, now]) => {
          const was = before.get(field);
          // For a list that was empty the panel shows only its new items.
          const nothing = ['campaigns', 'facets'].includes(field) && !was;
          return [field, `${nothing ? 'none' : asShown(was)} → ${asShown(now)}`];
        }),
      ),
    );
    // Three are named, the others counted.
    expect(outcome).toContain(` +${changed.length - 3}`);
  },
);
