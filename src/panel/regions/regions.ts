import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { cityIn, type PlaceAnswer, placeAnswer, regionAnswer } from '../../vtex/region-reply.ts';
import { type Place, regionRequests } from '../../vtex/region-requests.ts';
import { type RegionAnswer, sellersInRegionId } from '../../vtex/regions.ts';
import { failureOf, type StoreFailure } from '../../vtex/store-error.ts';
import type { StoreReply, StoreRequest } from '../../vtex/store-fetch.ts';
import { rootPathOf } from '../model/page-state.ts';
import type { PanelModel } from '../model/panel-model.ts';

/** What is known of a place that was looked up. */
export interface LookedUp {
  readonly region: PlaceAnswer;
  /** Of the postal code, with its state; `null` where it is not known. */
  readonly city: string | null;
}

/** Who sells in a region, by its id or by the store. */
export interface Regions {
  /** What is known of the region of the segment that is shown; `null` where it has none. */
  readonly ofSegment: ReadonlySignal<RegionAnswer | null>;
  /** Asks the store once more for the region that is shown, with the shopper's cookies or again without. */
  askAgain(credentials: 'omit' | 'same-origin'): Promise<void>;
  /** Asks the store for a place that the shopper does not have yet. Changes nothing. */
  lookUp(place: Place, signal: AbortSignal): Promise<LookedUp>;
}

/** The most regions that are remembered. */
const mostKnown = 50;

/** Of each model one: several views ask. */
const known = new WeakMap<PanelModel, Regions>();

/** The regions of a panel. From the first call on, the store is asked for each region that is shown, once, while the panel is visible. */
export function regionsOf(model: PanelModel): Regions {
  const regions = known.get(model) ?? createRegions(model);
  known.set(model, regions);
  return regions;
}

function createRegions(model: PanelModel): Regions {
  /** By store and id. */
  const answers = signal<ReadonlyMap<string, RegionAnswer>>(new Map());
  /** The region that is shown, once it was read together with its session. */
  const shown = computed(() => {
    const page = model.page.value;
    const id = page.kind === 'ready' ? page.shopper.segment.get('regionId') : null;
    // A host without a Session Manager has no other API of the platform either.
    if (page.kind !== 'ready' || typeof id !== 'string' || id === '' || !model.hasApi.value) return null;
    const { origin } = page.store.document;
    const reading = model.log.readings.value.find((each) => each.id === page.reading);
    return { id, place: `${origin}${rootPathOf(page)} ${id}`, isRead: reading?.result?.kind === 'shopper' };
  });
  const inId = computed(() => shown.value && sellersInRegionId(shown.value.id));

  /** @param answer `null` where the page went away under the request: the next one is asked. */
  function note(place: string, answer: RegionAnswer | null): void {
    const others = [...answers.peek()].filter(([known]) => known !== place).slice(-mostKnown);
    answers.value = new Map(answer ? [...others, [place, answer]] : others);
  }

  function send(request: StoreRequest, signal: AbortSignal): Promise<StoreReply> {
    return model.ask({ ...request, path: rootPathOf(model.page.peek()) + request.path }, signal);
  }

  async function ask(
    { id, place }: { readonly id: string; readonly place: string },
    request = regionRequests.ofId(id),
  ) {
    note(place, { kind: 'asking' });
    try {
      const reply = await send(request, new AbortController().signal);
      note(place, regionAnswer(reply));
      return reply;
    } catch (error) {
      const { kind } = failureOf(error);
      note(place, gone.includes(kind) ? null : { kind: kindOfFailure(error) });
      return null;
    }
  }

  effect(() => {
    const region = shown.value;
    if (!region?.isRead || !model.visible.value || inId.value || answers.peek().has(region.place)) return;
    void ask(region);
  });

  return {
    ofSegment: computed(() => {
      if (!shown.value) return null;
      return inId.value
        ? { kind: 'sellers', sellers: inId.value }
        : (answers.value.get(shown.value.place) ?? null);
    }),
    async askAgain(credentials) {
      const region = shown.peek();
      if (!region) return;
      if (credentials === 'omit') return void (await ask(region));
      const { method, path } = regionRequests.ofId(region.id);
      const before = model.cookies.tokens.peek();
      const cookies = await (await ask(region, { method, path }))?.cookies;
      const isAnother = (['session', 'segment'] as const).some(
        (name) => cookies?.set[name] !== undefined && cookies.set[name] !== before[name],
      );
      // The response has changed who the shopper is.
      if (isAnother) await model.refresh();
    },
    async lookUp(place, signal) {
      const postalCode = place.postalCode === '' ? null : send(regionRequests.ofPostalCode(place), signal);
      const [region, city] = await Promise.all([
        send(regionRequests.ofPlace(place), signal).then(
          placeAnswer,
          (error): PlaceAnswer => ({ kind: kindOfFailure(error) }),
        ),
        postalCode?.then(cityIn, () => null) ?? null,
      ]);
      return { region, city };
    },
  };
}

/** How a request fails whose page has gone. */
const gone: readonly StoreFailure['kind'][] = ['moved', 'interrupted', 'no-page'];

/** A redirect is one to a login. */
function kindOfFailure(error: unknown): 'login' | 'failed' {
  return failureOf(error).kind === 'redirected' ? 'login' : 'failed';
}
