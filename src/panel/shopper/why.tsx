import { exampleOf } from '../../vtex/key-examples.ts';
import { knownInSegment, knownInSession } from '../../vtex/known-keys.ts';
import { isPageKey } from '../../vtex/page-keys.ts';
import { pageValue } from '../../vtex/page-session.ts';
import { segmentRole } from '../../vtex/provenance.ts';
import { redactText } from '../../vtex/redact.ts';
import { FindingView } from '../findings/finding-view.tsx';
import { reasonOf } from '../findings/finding-words.ts';
import type { MessageKey } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.tsx';
import { ChangedValue } from '../kit/changed-value.tsx';
import { CopyButtons, useCopier } from '../kit/copy.tsx';
import { useModel } from '../kit/model-context.tsx';
import { findingsPlace, showKey, showPlace, useNavigation } from '../kit/navigation.tsx';
import { copyOfValue } from '../kit/safe-value.ts';
import { SourceOf } from '../kit/source-of.tsx';
import { Value } from '../kit/value.tsx';
import type { Shopper } from '../log/reading.ts';
import { pageSessionsOf } from '../page-session/page-session.ts';
import { SellersOfRegion } from './sellers-of-region.tsx';
import { useViaPage } from './use-via-page.tsx';
import { fedBy, whyField } from './why-of.ts';

interface WhyProps {
  /** A key of `public` or a field of the segment: `public.country`, `segment.regionId`. */
  readonly place: string;
  readonly shopper: Shopper;
  /** Closes what is shown: it leads elsewhere. */
  readonly onLeave: () => void;
}

/** Why a key or a field is what it is, what depends on it, and ways on. */
export function Why({ place, ...props }: WhyProps) {
  const name = place.slice(place.indexOf('.') + 1);
  const Of = place.startsWith('public.') ? WhyKey : WhyOfField;
  return (
    <>
      <FindingsAt place={place} onLeave={props.onLeave} />
      <Of name={name} {...props} />
    </>
  );
}

/** What is found at a key or field, with the button that fixes it, and the way to all findings. */
function FindingsAt({ place, onLeave }: Pick<WhyProps, 'place' | 'onLeave'>) {
  const text = useText();
  const navigation = useNavigation();
  const found = (useModel().found.value ?? []).filter(
    ({ about, isMuted }) => about?.kind === 'place' && about.place === place && !isMuted,
  );
  if (found.length === 0) return null;
  return (
    <>
      {found.map((finding) => (
        <>
          <FindingView key={finding.id} finding={finding} onLeave={null} />
          <p class="note">{reasonOf(finding, text)}</p>
        </>
      ))}
      <button
        type="button"
        class="small"
        onClick={() => {
          onLeave();
          showPlace(navigation, findingsPlace);
        }}
      >
        {text.t('allFindings')}
      </button>
    </>
  );
}

type NamedProps = Omit<WhyProps, 'place'> & { readonly name: string };

function WhyOfField({ name, shopper, onLeave }: NamedProps) {
  const { t, list } = useText();
  const known = knownInSegment(name);
  const { diff } = useModel();
  const navigation = useNavigation();
  const { source, feed, set, unset } = whyField(name, shopper);
  const value = shopper.segment.get(name);
  const change = diff.fields.value.get(name);
  const path = ['segment', name];
  return (
    <>
      <h2>{redactText(name)}</h2>
      <p class="whole-value">
        {change ? <ChangedValue path={path} {...change} /> : <Value path={path} value={value} />}
      </p>
      <p>{t((known?.about ?? 'about_unknown_field') as MessageKey)}</p>
      {source && (
        <ul class="chain">
          <li>
            ← <Key {...source} /> <Value path={[source.namespace, source.key]} value={source.value} />{' '}
            {feed?.app && (
              <span class="note">
                {t('byApp', feed.app)}
                {feed.basis === 'observed' && ` (${t('observed')})`}
              </span>
            )}
          </li>
          {set.map((step) => (
            <li key={`${step.namespace}.${step.key}`}>
              ← <Key {...step} /> <Value path={[step.namespace, step.key]} value={step.value} />
            </li>
          ))}
          {unset.length > 0 && <li class="note">{t('unsetKeys', list(unset))}</li>}
        </ul>
      )}
      <SourceOf known={known} />
      <WaysOn
        path={path}
        value={value}
        onShow={source && (() => showKey(navigation, [source.namespace, source.key]))}
        onLeave={onLeave}
      />
      {/* Last: what the store says comes late. */}
      {name === 'regionId' && <SellersOfRegion />}
    </>
  );
}

function Key({ namespace, key: name }: { readonly namespace: string; readonly key: string }) {
  return <code>{redactText(`${namespace}.${name}`)}</code>;
}

function WhyKey({ name, shopper, onLeave }: NamedProps) {
  const { t } = useText();
  const known = knownInSession(['public', name]);
  const { edits } = useModel();
  const navigation = useNavigation();
  const example = exampleOf(name);
  const fed = fedBy(name, shopper);
  const value = edits.fields.value.find((field) => field.name === name)?.was;
  return (
    <>
      <h2>{redactText(`public.${name}`)}</h2>
      <p>{t((known?.about ?? 'about_unknown_key') as MessageKey)}</p>
      {example !== null && (
        <p>
          {t('exampleIs')} <code>{example}</code>
        </p>
      )}
      {fed.length > 0 ? (
        <ul class="chain">
          {fed.map(({ field, value: fedValue }) => (
            <li key={field}>
              →{' '}
              <button
                type="button"
                class="small"
                onClick={() => {
                  onLeave();
                  showPlace(navigation, `segment.${field}`);
                }}
              >
                {field}
              </button>{' '}
              <Value path={['segment', field]} value={fedValue} />
            </li>
          ))}
        </ul>
      ) : (
        <p class="note">{t(segmentRole(name) === 'outside' ? 'feedsNothing' : 'feedsUnknown')}</p>
      )}
      <ViaPage name={name} />
      <SourceOf known={known} />
      <WaysOn
        path={['public', name]}
        value={value}
        onShow={value === undefined ? null : () => showKey(navigation, ['public', name])}
        onLeave={onLeave}
      />
    </>
  );
}

/** On a page that keeps a session of its own, which way an edit of the key goes, and what the page has. */
function ViaPage({ name }: Pick<NamedProps, 'name'>) {
  const { t } = useText();
  const model = useModel();
  const value = model.edits.fields.value.find((field) => field.name === name)?.value;
  const isViaPage = useViaPage({ name, value });
  const page = pageSessionsOf(model).shown.value;
  if (!page) return null;
  const has = isPageKey(name) ? pageValue(page, name) : undefined;
  return (
    <>
      {isPageKey(name) && (
        <p>
          {t('pageHas')} <Value path={['public', name]} value={has} />
        </p>
      )}
      {isViaPage && <p>{t('viaPageAbout')}</p>}
      {!isPageKey(name) && <p class="note">{t('viaPatchAbout')}</p>}
    </>
  );
}

interface WaysOnProps extends Pick<WhyProps, 'onLeave'> {
  readonly path: readonly string[];
  readonly value: Parameters<typeof Value>[0]['value'];
  /** Leads to the session; `null` where it has nothing to show. */
  readonly onShow: (() => void) | null;
}

function WaysOn({ path, value, onShow, onLeave }: WaysOnProps) {
  const { t } = useText();
  const { masking } = useModel();
  const copier = useCopier(path.join('.'));
  return (
    <p class="ways-on">
      {value !== undefined && (
        <CopyButtons
          copier={copier}
          buttons={[['copyValue', () => copyOfValue(path, value, masking.isMasked.value)]]}
        />
      )}
      {onShow && (
        <button
          type="button"
          class="small"
          onClick={() => {
            onLeave();
            onShow();
          }}
        >
          {t('showInSession')}
        </button>
      )}
    </p>
  );
}
