import type { Size } from './driver.ts';
import type { Key } from './keys.ts';

/** What a browser has to be able to do with a panel; everything else is the same in all of them. */
export interface Surface {
  /** Runs an expression in the panel's document; fails while there is no such document. */
  evaluate<T>(expression: string): Promise<T>;
  /** Requests the focus. The caller checks in the document whether it has it. */
  focus(): Promise<void>;
  /** A trusted click at a point of the panel's viewport. */
  clickAt(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** Requests a size. The caller checks in the document whether it has it. */
  resize(size: Size): Promise<void>;
  /** The text on the clipboard, read with the browser's own rights: the panel may have no permission. */
  clipboard(): Promise<string>;
  /** A picture of the viewport, PNG. */
  picture(): Promise<Uint8Array>;
  /** Makes the browser reload the panel's document. */
  reload(): Promise<void>;
  hide(): Promise<void>;
  show(): Promise<void>;
}
