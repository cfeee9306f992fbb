import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { Question, QuestionName, Questions } from '../messages.ts';
import type { Answers } from './answers.ts';

const tabId = v.number();
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));

/** What each question must be asked with. */
const questions: { readonly [Name in QuestionName]: v.GenericSchema<unknown, Questions[Name]> } = {
  'has-access': v.object({ origin }),
  'tab-origin': v.object({ tabId, origin }),
  'give-back': v.object({ origin }),
  run: v.object({
    tabId,
    origin,
    name: v.picklist(['startCall', 'takeCall', 'abortCall']),
    args: v.array(v.unknown()),
  }),
  cookies: v.object({ tabId, origin }),
  'delete-cookies': v.object({ tabId, origin, timeOrigin: v.number(), rootPath: v.string() }),
};
const anyQuestion = v.object({
  question: v.picklist(Object.keys(questions) as QuestionName[]),
  asked: v.unknown(),
});

/**
 * The door of the background: who asks must be a page of the extension (a script in a store's page is none), and
 * what is asked must be a question that we know. Whoever else knocks gets no answer.
 * @param home the address that every page of the extension begins with.
 */
export function createDoor(answers: Answers, home: string) {
  return (message: unknown, sender: Runtime.MessageSender, answer: (answer: unknown) => void): boolean => {
    if (!sender.url?.startsWith(home)) return false;
    const known = v.safeParse(anyQuestion, message);
    if (!known.success) return false;
    const { question } = known.output;
    const asked = v.safeParse(questions[question], known.output.asked);
    if (!asked.success) return false;
    reply(answers, { question, asked: asked.output }).then(answer, (error: unknown) => {
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
