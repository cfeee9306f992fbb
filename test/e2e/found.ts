import { readFileSync } from 'node:fs';
import type { RuleId } from '../../src/findings/rules.ts';
import type { Panel } from './drivers/driver.ts';

const messages = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly message: string }>>;

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Each rule's sentences as patterns, longest first: what is between the words is the store's. */
const sentences = Object.entries(messages)
  .filter(([name]) => name.startsWith('finding_') && !name.endsWith('_why'))
  .map(([name, { message }]) => ({
    name: name.slice('finding_'.length).replaceAll('_', '-'),
    pattern: new RegExp(`^${message.split(/\$\d/).map(literally).join('.+')}$`, 's'),
  }))
  .sort((one, other) => other.pattern.source.length - one.pattern.source.length);

/** The rule and variant whose sentence this is; the sentence itself where there is none. */
function ruleOf(sentence: string): string {
  return sentences.find(({ pattern }) => pattern.test(sentence))?.name ?? sentence;
}

/** One finding as the panel's list has it. */
interface Listed {
  /** The rule's name, with the variant where it has several sentences. */
  readonly name: string;
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
}

/** All that the panel finds, as its list says it; `null` where there is no list yet. Opens the list. */
async function listed(panel: Panel): Promise<readonly Listed[] | null> {
  const items = await panel.evaluate<{ text: string; buttons: string[] }[] | null>(`(async () => {
    const line = document.querySelector('.findings-line');
    const more = line?.querySelector('.more, .covered > button');
    if (!more) return line?.querySelector('span.none') ? [] : null;
    if (!document.querySelector('#findings:popover-open')) more.click();
    // Preact draws in a microtask: a turn later the list is there, or the next poll finds it.
    await new Promise((resolve) => setTimeout(resolve));
    const list = document.querySelector('#findings:popover-open');
    return list && [...list.querySelectorAll('li')].map((item) => ({
      text: item.querySelector('.text').textContent.trim(),
      buttons: [...item.querySelectorAll('button')].map(({ textContent }) => textContent),
    }));
  })()`);
  return items?.map(({ text, buttons }) => ({ name: ruleOf(text), buttons })) ?? null;
}

/** The names of all that the panel finds. */
export async function allFound(panel: Panel): Promise<string[]> {
  const items = await listed(panel);
  return items?.map(({ name }) => name) ?? ['the list is not there'];
}

/** What the list has of a rule; `undefined` where it is not in it. */
export async function listedAs(panel: Panel, id: RuleId): Promise<Listed | undefined> {
  return (await listed(panel))?.find(({ name }) => name === id || name.startsWith(`${id}-`));
}
