import { type Json, textOf } from '../../vtex/json.ts';
import { itemsOf } from '../../vtex/list.ts';
import { sensitivity } from '../../vtex/redact.ts';
import type { RegionAnswer } from '../../vtex/regions.ts';
import { isEmpty } from '../../vtex/same.ts';
import { sessionValue } from '../../vtex/session.ts';
import { type Identity, identityOf } from '../../vtex/shopper-identity.ts';
import { shortened } from '../../vtex/shortened.ts';
import { shortenedItem } from '../../vtex/shortened-item.ts';
import type { MessageKey, Text } from '../i18n/text.ts';
import type { Shopper } from '../log/reading.ts';
import { sellerName } from './seller-name.ts';

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

/** What is known of a shopper beside session and segment. */
interface KnownBeside {
  /** Of the region of the segment; `null` where it is not known. */
  readonly region: RegionAnswer | null;
  /** Of the cookies that requests carry; `null` where that is not known. */
  readonly cookieNames: readonly string[] | null;
}

/** Who a shopper is, where, under which trade policy, campaigns and price tables; a personal value is never in it. */
export function summaryOf(
  { session, segment, cookies }: Shopper,
  { region: answer, cookieNames }: KnownBeside,
  text: Text,
): SummaryPart[] {
  const { t, count, list } = text;
  const key = (name: string) => shownText(['public', name], sessionValue(session, 'public', name));
  const field = (name: string) => shownText(['segment', name], segment.get(name));
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

  const place = joined(key('country'), key('postalCode') || key('geoCoordinates'));
  const region = field('regionId');
  const { kind, isAdmin } = identityOf(session, cookieNames);
  // Cookies alone do not say who it is.
  const isKnown = !cookies || session.namespaces.has('profile');
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
      text: !isKnown ? t('whoUnknown') : isAdmin ? t('whoIsAdmin', t(who[kind])) : t(who[kind]),
      isSet: isKnown,
      place: 'public.storeUserEmail',
    },
    {
      about: 'where',
      from: place,
      text: region === '' ? t(place === '' ? 'noPlace' : 'noRegion') : regionText(region, answer, text),
      isSet: region !== '' && !(answer?.kind === 'sellers' && answer.sellers.length === 0),
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

const who = {
  'logged-in': 'whoLoggedIn',
  impersonated: 'whoImpersonated',
  'by-email': 'whoByEmail',
  anonymous: 'whoAnonymous',
} as const satisfies Record<Identity['kind'], MessageKey>;

/** Who sells in a region or, where that is not known, its id. */
function regionText(region: string, answer: RegionAnswer | null, { t, count, list }: Text): string {
  if (answer?.kind !== 'sellers') return t('regionIs', region);
  const { sellers } = answer;
  if (sellers.length === 0) return t('noSellerThere');
  const names = sellers.map(sellerName);
  return sellers.length > mostNamed ? count('placeSellers', sellers.length, list(names)) : list(names);
}

/** A value in a few characters; `''` where it is empty. */
function shownText(path: readonly string[], value: Json | undefined, short = shortened): string {
  if (value === undefined || isEmpty(value)) return '';
  return sensitivity(path, value) === null ? short(textOf(value)) : '••••••';
}
