import { runCommand } from '../checks/run-command.ts';
import { installablePackage } from './apt-packages.ts';
import { ask } from './ask.ts';
import type { System } from './system.ts';

const update = ['apt-get', 'update'];
const install = ['apt-get', 'install', '--yes', '--no-install-recommends'];

/**
 * Installs the first of these packages that really holds the program, and answers whether it did. Root just does it;
 * a person at the terminal is shown the commands and asked; for anybody else there is nothing that may be done.
 */
export async function installWithApt(names: readonly string[], system: System): Promise<boolean> {
  if (!system.isRoot && !system.isInteractive) return false;
  // A fresh container knows no package before this; without root the lists that are there must do for the question.
  if (system.isRoot) await mustRun(update);
  const name = installablePackage(names);
  if (!name) {
    console.log(`This system's packages hold no ${names[0]}, or only one that fetches a snap.`);
    return false;
  }
  if (system.isRoot) {
    await mustRun([...install, name]);
    return true;
  }
  const commands = [update, [...install, name]].map((words) => ['sudo', ...words]);
  console.log(`${name} is missing here. These commands install it:`);
  for (const words of commands) console.log(`  ${words.join(' ')}`);
  if (!(await ask('Run them?'))) return false;
  for (const words of commands) await mustRun(words);
  return true;
}

async function mustRun(words: readonly string[]): Promise<void> {
  const [command = '', ...args] = words;
  console.log(`$ ${words.join(' ')}`);
  // On the terminal itself: sudo asks for a password there.
  const code = await runCommand(command, args, {
    onTerminal: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Error(`\`${words.join(' ')}\` failed with exit code ${code}.`);
}
