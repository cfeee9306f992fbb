import { exampleOf } from '../../src/vtex/key-examples.ts';
import { knownInSession } from '../../src/vtex/known-keys.ts';
import { keySources, type Source } from '../../src/vtex/known-sources.ts';
import { fieldsFedBy, segmentRole } from '../../src/vtex/provenance.ts';
import { type PublicKey, publicKey, publicKeys } from '../../src/vtex/public-keys.ts';
import type { Group } from '../../src/vtex/segment-sources.ts';
import { english } from './english.ts';
import { code, none, table } from './markdown.ts';

/** As in `src/panel/shopper/group-view.tsx`. */
const titles: Readonly<Record<Group, string>> = {
  location: 'groupLocation',
  marketing: 'groupMarketing',
  store: 'groupStore',
  shopper: 'groupShopper',
};

const offers: Readonly<Record<PublicKey['offered'], string>> = {
  always: 'always',
  folded: 'folded while empty',
  present: 'only where it has a value',
};

/** Every public key that is known: those of the form in its order, then the others. */
export function publicKeysTable(): string {
  const ofForm = publicKeys.map(({ name }) => name);
  const others = Object.keys(keySources.public ?? {}).filter((name) => !ofForm.includes(name));
  return table(
    ['key', 'group', 'offered', 'what it is', 'feeds', 'in force while empty', 'example', 'source'],
    [...ofForm, ...others].map((name) => rowOf(publicKey(name))),
  );
}

function rowOf({ name, group, offered, inForce }: PublicKey): readonly string[] {
  const known = knownInSession(['public', name]);
  if (!known) throw new Error(`src/vtex/known-sources.ts does not know the public key ${name}`);
  const example = exampleOf(name);
  return [
    code(name),
    english(titles[group]),
    offers[offered],
    english(known.about),
    fed(name),
    inForce === null ? none : code(inForce),
    example === null ? none : code(example),
    sourceOf(known),
  ];
}

function fed(name: string): string {
  switch (segmentRole(name)) {
    case 'feeds':
      return fieldsFedBy(`public.${name}`).map(code).join(', ');
    case 'outside':
      return 'stays outside the segment';
    case 'unknown':
      return 'not known';
  }
}

function sourceOf({ basis, docs }: Source): string {
  return docs === null ? english(basis) : `${english(basis)} ([docs](${english(`docs_${docs}`)}))`;
}
