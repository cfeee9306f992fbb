import { isDeeperThan, isJsonObject, type Json, parseJson } from './json.ts';

/** Why a value is masked: it gives access to something (`secret`), or it is about a person (`personal`). */
export type Sensitivity = 'secret' | 'personal';

/** Bounded as addresses are (RFC 5321), so that a long text without blanks costs no long search. */
const email = /[^\s@"<>=&;,]{1,64}(?:@|%40)[^\s@"<>=&;,%]{1,255}\.\p{L}{2,}/giu;
const jwt = /eyJ[\w-]{8,1024}\.[\w-]+\.[\w-]*/g;
/** CPF, CNPJ and national phone numbers as Brazil writes them, and E.164; bare digits are recognized by their key's name only. */
const documentOrPhone =
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}\b|\+\d{10,15}\b|\(\d{2,3}\) ?\d{4,5}-?\d{4}\b/g;

/** Of what is recognized by its form, only a token is longer. */
const longestEmail = 320;

/** Levels of JSON kept as text that are searched; the search is recursive. */
const deepestInside = 100;

const secretName = /token|secret|password|passwd|autcookie|authorization|api[_-]?key|^orderFormId$|^cartId$/i;
const personalName =
  /e-?mail|tele(ph|f)one?|celular|mobile|whats-?app|(^|_)(sobre)?nome|apellido|(^|[a-z_-])phone|document|cpf|cnpj|birth|(first|last|full|middle|given|family|sur|nick|user|customer|client|receiver|corporate|trade)_?-?name|^name$/i;

/**
 * How sensitive a value is, by its path and by its form.
 * @param path the names on the way to the value, namespace first: `['profile', 'email']`.
 */
export function sensitivity(path: readonly string[], value: Json | undefined): Sensitivity | null {
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return null;
  if (path.some((name) => matches(jwt, name))) return 'secret';
  if (path[0] === 'cookie' || path.some((name) => secretName.test(name))) return 'secret';
  if (isJsonObject(value) || Array.isArray(value)) return sensitivityInside(path, value);
  const text = String(value);
  if (matches(jwt, text)) return 'secret';
  // `"true"` and `"false"` are flags, whatever their key is named (`isEmailConfirmed`).
  if (text === 'true' || text === 'false') return null;
  const inside = parsedInside(text);
  const found = inside && sensitivityInside(path, inside);
  if (found) return found;
  if (path.some((name) => personalName.test(name) || matches(email, name))) return 'personal';
  return matches(email, text) || matches(documentOrPhone, text) ? 'personal' : null;
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

function sensitivityInside(path: readonly string[], value: Json): Sensitivity | null {
  const children = Object.entries(value as object).map(([name, child]) =>
    sensitivity([...path, name], child as Json),
  );
  return children.find((found) => found === 'secret') ?? children.find((found) => found !== null) ?? null;
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** Stores keep whole objects as JSON text (`shippingOption`, `customSessionKeys`). */
function parsedInside(text: string): Json | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const inside = parseJson(text);
  return inside === undefined || isDeeperThan(inside, deepestInside) ? null : inside;
}
