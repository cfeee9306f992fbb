/** How a FastStore page differs from VTEX's own, by the hash of its address: `#indexedDB=refused&stores=hidden`. */
interface Variant {
  /** The initial session's `channel`; `null` for the sample store's. */
  readonly channel: string | null;
  /** Hides what is to be hidden, once the page's session is there. */
  hide(): void;
}

declare const window: { faststore_sdk_stores?: unknown; VTEX_METADATA?: unknown };

/**
 * Sets up the variant of the page; before the SDK opens the database.
 * - `indexedDB=refused`: the browser refuses the page its database, as private windows of older versions of Firefox do.
 * - `stores=hidden`: the page's code does not expose its stores, as older versions of the SDK.
 * - `metadata=none`: no `VTEX_METADATA`.
 * - `channel=…`: the initial session's `channel`, a text as it is.
 */
export function setUpVariant(): Variant {
  const options = new URLSearchParams(location.hash.slice(1));
  if (options.get('indexedDB') === 'refused') {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  }
  if (options.get('metadata') === 'none') delete window.VTEX_METADATA;
  return {
    channel: options.get('channel'),
    hide() {
      if (options.get('stores') === 'hidden') delete window.faststore_sdk_stores;
    },
  };
}
