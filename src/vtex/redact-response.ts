import { parseJson } from './json.ts';
import { parsedInside, redactBeginning, sensitivity } from './redact.ts';

/** The parts of a JSON text, also of one that is cut short: texts, signs, and everything else that has no blank in it. */
const tokens = /"(?:[^"\\]|\\.)*"?|[{}[\]:,]|[^\s{}[\]:,"]+/gs;

/** Levels of names that are looked at; real responses have some ten. */
const deepestNames = 100;

/**
 * The beginning of a response, of at most so many characters: as it came but for what is secret or personal, be it by its
 * form or, in JSON, by the names on the way to it.
 */
export function redactResponse(body: string, longest: number): string {
  if (!/^\s*[[{]/.test(body)) return redactBeginning(body, longest);
  return redactBeginning(withoutNamed(body.slice(0, 4 * longest)), longest);
}

/** A JSON text whose values are masked where their names, or what is in JSON kept as text, ask for it. */
function withoutNamed(text: string): string {
  // A session's namespaces begin somewhere below; the first name of a path says nothing.
  const path: string[] = ['response'];
  let name = '';
  return text.replace(tokens, (token, at: number) => {
    if (token === '{' || token === '[') path.push(name);
    else if (token === '}' || token === ']') path.pop();
    if ('{}[]:,'.includes(token)) {
      if (token !== ':') name = '';
      return token;
    }
    if (/^\s*:/.test(text.slice(at + token.length, at + token.length + 20))) {
      name = nameOf(token);
      return token;
    }
    return isToBeMasked([...path, name], token) ? '"•••"' : token;
  });
}

/** What a text stands for; of one that is cut, what there is of it. */
function nameOf(token: string): string {
  const parsed = parseJson(token);
  return typeof parsed === 'string' ? parsed : token.replaceAll('"', '');
}

function isToBeMasked(path: readonly string[], token: string): boolean {
  if (/^(true|false|null|"")$/.test(token)) return false;
  // Neither can be read: JSON kept as text that is cut short, and what has no end of levels.
  if (/^"\s*[[{]/.test(token) && parseJson(token) === undefined) return true;
  if (path.length > deepestNames) return true;
  const value = nameOf(token);
  // Of a text only what has a form of its own is masked, unless it is JSON itself.
  const byName = parsedInside(value) === null && value !== 'true' && value !== 'false' ? 'x' : value;
  return sensitivity(path, byName) !== null;
}
