import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { Question } from '../messages.ts';
import type { Answers } from './answers.ts';

const tabId = v.number();
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));
const question = <Name extends string, Asked extends v.ObjectEntries>(name: Name, asked: Asked) =>
  v.object({ question: v.literal(name), asked: v.object(asked) });

const questionSchema = v.variant('question', [
  question('has-access', { origin }),
  question('give-back', { origin }),
  question('run', {
    tabId,
    origin,
    name: v.picklist(['startCall', 'takeCall', 'abortCall']),
    args: v.array(v.unknown()),
  }),
  question('cookies', { tabId, origin }),
  question('delete-cookies', { tabId, origin, rootPath: v.string() }),
]) satisfies v.GenericSchema<unknown, Question>;

/**
 * The door of the background: who asks must be a page of the extension (a script in a store's page is none), and
 * what is asked must be a question that we know. Whoever else knocks gets no answer.
 * @param home the address that every page of the extension begins with.
 */
export function createDoor(answers: Answers, home: string) {
  return (message: unknown, sender: Runtime.MessageSender, answer: (answer: unknown) => void): boolean => {
    if (!sender.url?.startsWith(home)) return false;
    const asked = v.safeParse(questionSchema, message);
    if (!asked.success) return false;
    reply(answers, asked.output).then(answer, (error: unknown) => {
      console.error(error);
      answer(undefined);
    });
    // The answer comes later. A promise in place of this is not taken by every Chromium.
    return true;
  };
}

function reply(answers: Answers, { question, asked }: Question): Promise<unknown> {
  return (answers[question] as (asked: Question['asked']) => Promise<unknown>)(asked);
}
