import { expect, it, vi } from 'vitest';
import type { Answers } from '../../../src/background/answers.ts';
import { createDoor } from '../../../src/background/door.ts';
import { waitUntil } from '../wait-until.ts';

const home = 'chrome-extension://us/';
const ours = { url: `${home}src/panel/index.html` };
const question = { question: 'has-access', asked: { origin: 'https://store.example' } };

/** Asks, and tells whether an answer was promised, and which came. */
async function ask(message: unknown, sender: { readonly url?: string }, hasAccess = async () => true) {
  const answers = { 'has-access': vi.fn(hasAccess) };
  let answered: unknown = 'nothing';
  const promised = createDoor(answers as unknown as Answers, home)(message, sender, (answer) => {
    answered = answer;
  });
  await waitUntil(() => !promised || answered !== 'nothing');
  return { promised, answered, asked: answers['has-access'].mock.calls };
}

it('answers to a page of the extension', async () => {
  const { promised, answered, asked } = await ask(question, ours);
  expect({ promised, answered }).toEqual({ promised: true, answered: true });
  expect(asked).toEqual([[question.asked]]);
});

it.each([
  ['a script in a page', { url: 'https://store.example/' }],
  ['an address that only begins alike', { url: 'chrome-extension://us.evil/' }],
  ['nobody', {}],
])('does not answer to %s', async (_, sender) => {
  expect(await ask(question, sender)).toEqual({ promised: false, answered: 'nothing', asked: [] });
});

it.each([
  ['no question', 'access-changed'],
  ['an unknown one', { question: 'fetch', asked: {} }],
  ['a member of every object', { question: 'constructor', asked: {} }],
  ['another origin than a store can have', { ...question, asked: { origin: 'file:///etc' } }],
  ['an origin with a path', { ...question, asked: { origin: 'https://store.example/*' } }],
  ['too little', { question: 'cookies', asked: { origin: 'https://store.example' } }],
  [
    'a function that is none of ours',
    { question: 'run', asked: { tabId: 1, origin: 'https://a.b', name: 'eval', args: [] } },
  ],
])('does not answer to %s', async (_, message) => {
  expect(await ask(message, ours)).toEqual({ promised: false, answered: 'nothing', asked: [] });
});

it('answers with nothing where the browser refuses', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const refuse = () => Promise.reject(new Error('No'));
  expect(await ask(question, ours, refuse)).toMatchObject({ promised: true, answered: undefined });
  expect(log).toHaveBeenCalledOnce();
});
