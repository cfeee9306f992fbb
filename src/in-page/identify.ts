/**
 * Runs in the extension's own world of the inspected document: may use nothing from outside its own body. Says which
 * document it is; no script of the page can change that.
 * @returns JSON of an `InspectedDocument` without its nonce.
 */
export function identify(): string {
  return JSON.stringify({ origin: location.origin, timeOrigin: performance.timeOrigin });
}
