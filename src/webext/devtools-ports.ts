import { devtoolsChannel } from '../messages/devtools-channel-name.ts';

/** The channels that the devtools page opens to a panel: one each time that DevTools shows it. */
export interface DevtoolsPorts {
  /** Gives each port to the listener, those from before it listened first. One listener only. */
  listen(listener: (port: MessagePort) => void): void;
}

/** Listens from now on: DevTools may open the first channel before the panel's own code is loaded. */
export function devtoolsPorts(panel: Window): DevtoolsPorts {
  const early: MessagePort[] = [];
  let take = (port: MessagePort): void => void early.push(port);
  panel.addEventListener('message', ({ data, origin, ports: [port] }) => {
    if (data === devtoolsChannel && origin === panel.location.origin && port) take(port);
  });
  return {
    listen(listener) {
      take = listener;
      for (const port of early) listener(port);
    },
  };
}
