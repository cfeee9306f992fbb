import { isJsonObject, type Json, textOf } from '../../vtex/json.ts';
import { parsedInside, redactText, sensitivity } from '../../vtex/redact.ts';
import { entryValue, memberOf, otherMembers } from '../../vtex/session.ts';
import { hasEntries } from './nested-entries.ts';

/**
 * What a node is: a member beside the namespaces, a namespace, an entry in one, a member of a value, a member of the JSON
 * that a text is, or a member that an entry has outside its value.
 */
type NodeKind = 'beside' | 'namespace' | 'entry' | 'member' | 'in-text' | 'outside-value';

/**
 * A namespace, a key, or a member of one: everything in the session, as a tree. What is computed of a node is computed when it
 * is first asked for, and once: each key press in the filter looks at all nodes.
 */
export class TreeNode {
  /** The way to the value, namespace first; of the envelope's members their name only. */
  readonly path: readonly string[];
  /** Unique in the tree. Not for the document: names can be secret. */
  readonly id: string;
  /** The value at the path; `undefined` where the document has none. */
  readonly value: Json | undefined;
  /** Whether its row shows a value: not where rows below show its members, except those in a text. */
  readonly showsValue: boolean;
  /** Namespace and key by which the platform can be asked for it; `null` where there are none. */
  readonly key: readonly string[] | null;
  #pathText: string | undefined;
  #searchedPath: string | undefined;
  #searchedValue: string | undefined;
  #isSensitive: boolean | undefined;
  #inside: Json | null | undefined;
  #children: readonly TreeNode[] | undefined;

  /** @param came what the document has at this place. */
  constructor(
    readonly kind: NodeKind,
    readonly name: string,
    readonly came: Json | undefined,
    readonly parent: TreeNode | null = null,
  ) {
    this.path = parent ? [...parent.path, name] : [name];
    this.id = `${parent?.id ?? ''} ${kind}${JSON.stringify(name)}`;
    this.value = kind === 'entry' ? entryValue(came) : came;
    this.showsValue = (kind !== 'entry' || this.value !== undefined) && !hasMembers(this.value);
    const isKey = kind === 'entry' && parent?.kind === 'namespace';
    this.key = isKey ? this.path : kind === 'in-text' ? null : (parent?.key ?? null);
  }

  /** A node by itself is a branch with all of its children. */
  get node(): this {
    return this;
  }

  /** A namespace of the session, or something in one; not the envelope's. */
  get inNamespace(): boolean {
    return this.parent ? this.parent.inNamespace : this.kind === 'namespace';
  }

  /** A flag of the platform's, of which its contract says no more than "kept alive"; `undefined` where it has none. */
  get keepAlive(): boolean | undefined {
    const flag = this.kind === 'entry' ? memberOf(this.came, 'keepAlive') : undefined;
    return typeof flag === 'boolean' ? flag : undefined;
  }

  /** The path as VTEX writes it: `public.utm_source`. An e-mail or a token in a name is redacted. */
  get pathText(): string {
    const { parent } = this;
    // Not VTEX's: what is in a text has no path of its own.
    const separator = this.kind === 'in-text' && parent?.kind !== 'in-text' ? ' → ' : '.';
    this.#pathText ??= (parent ? parent.pathText + separator : '') + redactText(this.name);
    return this.#pathText;
  }

  /** The path as it is searched, in small letters. */
  get searchedPath(): string {
    this.#searchedPath ??= this.pathText.toLowerCase();
    return this.#searchedPath;
  }

  /** The value as it is searched, in small letters. */
  get searchedValue(): string {
    this.#searchedValue ??= textOf(this.value ?? null).toLowerCase();
    return this.#searchedValue;
  }

  /** Whether the value is to be masked until it is revealed. */
  get isSensitive(): boolean {
    this.#isSensitive ??= sensitivity(this.path, this.value) !== null;
    return this.#isSensitive;
  }

  /** Whether the value is a text that contains JSON: its members can be opened below it. */
  get isJsonText(): boolean {
    if (typeof this.value !== 'string') return false;
    if (this.#inside === undefined) {
      const inside = parsedInside(this.value);
      this.#inside = inside && hasMembers(inside) ? inside : null;
    }
    return this.#inside !== null;
  }

  /** Whether it is an entry without `value`. A namespace within a namespace is none. */
  get lacksValue(): boolean {
    return this.kind === 'entry' && this.value === undefined && !hasEntries(this.came);
  }

  get hasChildren(): boolean {
    return this.isJsonText || this.children.length > 0;
  }

  get children(): readonly TreeNode[] {
    this.#children ??= this.#makeChildren();
    return this.#children;
  }

  #makeChildren(): TreeNode[] {
    const { kind, value, came } = this;
    const child = (childKind: NodeKind) => (member: readonly [string, Json]) =>
      new TreeNode(childKind, ...member, this);
    if (kind === 'namespace' && isJsonObject(came)) return Object.entries(came).map(child('entry'));
    const members = this.isJsonText
      ? membersOf(this.#inside).map(child('in-text'))
      : membersOf(value).map(child(kind === 'in-text' ? kind : 'member'));
    if (kind !== 'entry') return members;
    return [...members, ...otherMembers(came).map(child(hasEntries(came) ? 'entry' : 'outside-value'))];
  }
}

function hasMembers(value: Json | undefined): boolean {
  return (isJsonObject(value) || Array.isArray(value)) && Object.keys(value).length > 0;
}

function membersOf(value: Json | null | undefined): [string, Json][] {
  return isJsonObject(value) || Array.isArray(value) ? Object.entries(value as object) : [];
}
