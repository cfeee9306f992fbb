import browser from 'webextension-polyfill';
import { accessChanged } from '../messages.ts';
import { createAnswers } from './answers.ts';
import { createDoor } from './door.ts';

// All that is registered, so that nobody's cookies and nobody's pages wake the background.
const door = createDoor(createAnswers(browser), browser.runtime.getURL(''));
browser.runtime.onMessage.addListener(door as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

const tell = () => void browser.runtime.sendMessage(accessChanged).catch(() => undefined);
browser.permissions.onAdded.addListener(tell);
browser.permissions.onRemoved.addListener(tell);
