import { type Json, textOf } from '../../vtex/json.ts';
import { itemsOf } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';
import { isEmpty } from '../../vtex/same.ts';
import { sessionValue } from '../../vtex/session.ts';
import { shortened } from '../../vtex/shortened.ts';
import { shortenedItem } from '../../vtex/shortened-item.ts';
import type { Text } from '../i18n/text.ts';
import type { Shopper } from '../log/reading.ts';

/** One thing that the summary says of a shopper. */
export interface SummaryPart {
  /** What it is about; also its place in the grid. */
  readonly about: 'who' | 'where' | 'store' | 'visit' | 'tables';
  /** What it was found by, before an arrow; `''` for nothing. */
  readonly from: string;
  /** What is said. */
  readonly text: string;
  /** Whether there is something: an unset part is said quietly. */
  readonly isSet: boolean;
  /** The box or row that it leads to. */
  readonly place: string;
}

/** The most price tables that are named. */
const mostNamed = 2;

/** Who a shopper is, where, under which trade policy, campaigns and price tables; a personal value is never in it. */
export function summaryOf({ session, segment }: Shopper, text: Text): SummaryPart[] {
  const { t, count, list } = text;
  const key = (name: string) => shownText(['public', name], sessionValue(session, 'public', name));
  const field = (name: string) => shownText(['segment', name], segment.get(name));
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

  const place = joined(key('country'), key('postalCode') || key('geoCoordinates'));
  const region = field('regionId');
  const channel = field('channel');
  const campaigns = itemsOf(segment.get('campaigns')).length;
  const source = [key('utm_source'), key('utm_campaign')].filter((part) => part !== '').join(' / ');
  const tables = itemsOf(segment.get('priceTables')).map(({ value }) =>
    shownText(['segment', 'priceTables'], value, shortenedItem),
  );
  const storePart = channel === '' ? t('noTradePolicy') : t('tradePolicyIs', channel);
  const isPrivate = segment.get('channelPrivacy') === 'private';
  return [
    {
      about: 'who',
      from: '',
      text: t(whoIs({ session, segment })),
      isSet: true,
      place: 'public.storeUserEmail',
    },
    {
      about: 'where',
      from: place,
      text: region === '' ? t(place === '' ? 'noPlace' : 'noRegion') : t('regionIs', region),
      isSet: region !== '',
      place: 'segment.regionId',
    },
    {
      about: 'store',
      from: '',
      text: [storePart, field('currencyCode'), isPrivate ? t('private') : '']
        .filter((part) => part !== '')
        .join(', '),
      isSet: channel !== '',
      place: 'segment.channel',
    },
    {
      about: 'visit',
      from: source,
      text: campaigns === 0 ? t('noCampaign') : count('campaigns', campaigns),
      isSet: campaigns > 0,
      place: 'segment.campaigns',
    },
    {
      about: 'tables',
      from: '',
      text:
        tables.length === 0
          ? t('noPriceTable')
          : tables.length > mostNamed
            ? count('priceTables', tables.length)
            : count('priceTablesAre', tables.length, list(tables)),
      isSet: tables.length > 0,
      place: 'segment.priceTables',
    },
  ];
}

function whoIs({ session }: Shopper): 'whoLoggedIn' | 'whoImpersonated' | 'whoByEmail' | 'whoAnonymous' {
  const has = (namespace: string, name: string) => !isEmpty(sessionValue(session, namespace, name));
  if (has('impersonate', 'storeUserId') || has('impersonate', 'storeUserEmail')) return 'whoImpersonated';
  if (/^true$/i.test(String(sessionValue(session, 'profile', 'isAuthenticated')))) return 'whoLoggedIn';
  return has('profile', 'email') || has('profile', 'id') ? 'whoByEmail' : 'whoAnonymous';
}

/** A value in a few characters; `''` where it is empty. */
function shownText(path: readonly string[], value: Json | undefined, short = shortened): string {
  if (value === undefined || isEmpty(value)) return '';
  return sensitivity(path, value) === null ? short(textOf(value)) : '••••••';
}
