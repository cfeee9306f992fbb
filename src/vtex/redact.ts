import { isDeeperThan, isJsonObject, type Json, parseJson, textOf } from './json.ts';
import { isSecretName } from './secret-name.ts';

/** Why a value is masked: it gives access to something (`secret`), or it is about a person (`personal`). */
export type Sensitivity = 'secret' | 'personal';

/**
 * Bounded as addresses are (RFC 5321), so that a long text without blanks costs no long search. Also as it is in an address, in
 * HTML and in JSON: `ana%2Bx%40`, `ana&#43;x&#64;`, `ana\u002Bx\u0040`.
 */
const atSign = /@|%(?:25)*40|&(?:#64|#x40|commat);|\\u0040/iu;
const email = new RegExp(
  `(?:[^\\s@"<>=&;,]|&(?:#43|#x2b|plus);){1,64}(?:${atSign.source})[^\\s@"<>=&;,%\\\\]{1,255}\\.\\p{L}{2,}`,
  'giu',
);
const jwt = /eyJ[\w-]{8,1024}\.[\w-]+\.[\w-]*/g;
/** CPF, CNPJ and national phone numbers as Brazil writes them, and E.164; bare digits are recognized by their key's name only. */
const documentOrPhone =
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}\b|\+\d{10,15}\b|\(\d{2,3}\) ?\d{4,5}-?\d{4}\b/g;

/** Of what is recognized by its form, only a token is longer. */
const longestEmail = 320;

/** Levels of JSON kept as text that are searched; the search is recursive. */
const deepestInside = 100;

const personalName =
  /e-?mail|tele(ph|f)one?|celular|mobile|whats-?app|(^|_)(sobre)?nome|apellido|(^|[a-z_-])phone|document|cpf|cnpj|birth|(first|last|full|middle|given|family|sur|nick|user|customer|client|receiver|corporate|contract|trade)_?-?name|^name$/i;

/**
 * How sensitive a value is, by its path and by its form. A flag never is, whatever its name.
 * @param path the names on the way to the value, namespace first: `['profile', 'email']`. A namespace's own name says nothing of
 * its values, except for `cookie`.
 */
export function sensitivity(path: readonly string[], value: Json | undefined): Sensitivity | null {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return null;
  const isNested = isJsonObject(value) || Array.isArray(value);
  if (isOfCookies(path) || path.some((name) => sensitivityOfName(name).hasToken)) return 'secret';
  if (value === 'true' || value === 'false') return null;
  // Alone it is a namespace, or a member beside the namespaces that has a value itself.
  const names = path.length > 1 || isNested ? path.slice(1) : path;
  if (names.some((name) => sensitivityOfName(name).isSecret)) return 'secret';
  if (isNested) return sensitivityInside(path, value);
  const text = textOf(value);
  if (matches(jwt, text)) return 'secret';
  const inside = parsedInside(text);
  const found = inside && sensitivityInside(path, inside);
  if (found) return found;
  if (path.some((name) => sensitivityOfName(name).isPersonal)) return 'personal';
  return hasEmail(text) || matches(documentOrPhone, text) ? 'personal' : null;
}

/** A text of unknown content, such as an error's, with every token, e-mail, document and phone number replaced by `•••`. */
export function redactText(text: string): string {
  return text.replace(jwt, '•••').replace(email, '•••').replace(documentOrPhone, '•••');
}

/**
 * The beginning of a long text of unknown content, redacted as `redactText` does, of at most so many characters.
 * Redacted before it is cut, so that no half of a secret is left.
 */
export function redactBeginning(text: string, longest: number): string {
  // So that a long text costs no long search.
  const searched = text.slice(0, 2 * longest + longestEmail);
  const safe = redactText(searched);
  if (searched.length === text.length) return safe.slice(0, longest);
  const whole = safe.replace(/eyJ[\w.-]*$/, '•••');
  return whole.slice(0, Math.min(longest, Math.max(0, whole.length - longestEmail)));
}

/** Cookies that the store keeps in the session: logins, all of them. */
function isOfCookies([namespace = '']: readonly string[]): boolean {
  return /^cookies?$/i.test(namespace);
}

/** What a name says of every value below it. */
interface NameSensitivity {
  readonly hasToken: boolean;
  readonly isSecret: boolean;
  readonly isPersonal: boolean;
}

/** The same few names come with every row and every reading. */
const known = new Map<string, NameSensitivity>();
const mostKnown = 25_000;
const longestKnown = 100;

function sensitivityOfName(name: string): NameSensitivity {
  const before = known.get(name);
  if (before) return before;
  const found = {
    hasToken: matches(jwt, name),
    isSecret: isSecretName(name),
    isPersonal: personalName.test(name) || hasEmail(name),
  };
  if (known.size >= mostKnown) known.clear();
  if (name.length <= longestKnown) known.set(name, found);
  return found;
}

function hasEmail(text: string): boolean {
  return atSign.test(text) && matches(email, text);
}

function sensitivityInside(path: readonly string[], value: Json): Sensitivity | null {
  const children = Object.entries(value as object).map(([name, child]) =>
    sensitivity([...path, name], child as Json),
  );
  return children.find((found) => found === 'secret') ?? children.find((found) => found !== null) ?? null;
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** The JSON in a text: stores keep whole objects so (`shippingOption`, `customSessionKeys`). `null` where it has none. */
export function parsedInside(text: string): Json | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const inside = parseJson(text);
  return inside === undefined || isDeeperThan(inside, deepestInside) ? null : inside;
}
