import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Asked, questionSchema, questions } from '../messages.ts';
import type { Answers } from './answers.ts';

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

function reply(answers: Answers, { question, asked }: v.InferOutput<typeof questionSchema>) {
  const known = v.parse(questions[question].asked, asked);
  return (answers[question] as (asked: Asked<typeof question>) => Promise<unknown>)(known);
}
