import { words } from './words.ts';

const setOf = (text: string) => new Set(text.split(' '));

/** One of these is in every secret name; almost all names have none, and need no closer look. */
const stems =
  /tok|secr|pass|pwd|log|sign|auth|autent|cook|cred|senh|contras|clave|chave|key|code|jwt|bear|otp|sid|sess|hmac|sig|srf|cart|order|pin|vid/i;

/** Words that say it in any company. */
const secretWords = setOf(
  'login logon auth oauth senha pwd senhas clave claves bearer otp totp sid sess hmac sig csrf xsrf cartid userpass',
);

/** What one word begins or ends with that says it: `loginhash`, `authid`, `aspxauth`; not `loginfo`, `author`, `authentic`. */
const secretWord = /^(login(?!fo|dex|put|ter)|auth(?!or|ent)|senha)|(login|.auth)$/;

/** Words that say it at the end of a name alone: not in `passThrough` or `pinColor`. */
const secretEndings = setOf('pass pin');

/** Two words in a row that say it together. */
const secretPairs = setOf(
  'log in,sign in,cart id,vtex session,vid rt'.replaceAll(' ', '_').replaceAll(',', ' '),
);

/** What is unmistakable in the middle of a name, even where no capital or sign separates it. */
const secretInside =
  /token(?!i[sz])|secret(?!ar)|passw(or)?d|passphrase|passcode|contrasena|cookie(?!bot|less|yes)|credential|credencia[il]|authori[sz]ation|authentication.|.authentication|autenticac|signature|jwt|sess(ion)?id(?!l)/;

/** Keys that open something, codes and ids that do; `customSessionKeys` are only the keys of a session. */
const secretAtEnd =
  /((api|app|access|private|auth|client|consumer|(en|de)cryption|license|master|admin|root|security|shared|signing|subscription|service)keys?(id)?|(chave|clave)s?(de)?(api|app|acesso|acceso|privada)|sessionkey|(access|security|verification)code|orderform(id|ownership))$/;

/** What a name that ends so has of a secret is not the secret: its kind, how many there are, whether it is allowed. */
const harmlessEnding =
  /(types?|(?<!ac|dis)count|consent|policy|policies|banner|notice|preferences?|accepted|allowed|enabled|required|expired|method|provider|status|version)$/;

/** A choice about cookies. */
const consent = /cookies?(consent|policy|banner|notice)|(accept|allow|enable)(ed|s)?cookies?/;

/** Spanish for a search term. */
const searchTerm = /palabras?claves?/;

/**
 * Whether a name says that its value gives access to something: a login, cookie, credential, password, token, signature,
 * the id of a session or of a cart, or a key that opens something. In any case, with any separators.
 */
export function isSecretName(name: string): boolean {
  if (!stems.test(name)) return false;
  const all = words(name);
  const joined = all.join('').replace(consent, '');
  if (joined.startsWith('utm') || harmlessEnding.test(joined) || searchTerm.test(joined)) return false;
  return (
    secretInside.test(joined) ||
    secretAtEnd.test(joined) ||
    secretWords.has(joined) ||
    secretEndings.has(all.at(-1) ?? '') ||
    all.some(
      (word, at) =>
        secretWords.has(word) || secretWord.test(word) || secretPairs.has(`${word}_${all[at + 1]}`),
    )
  );
}
