import type { Size } from './driver.ts';
import type { Key } from './keys.ts';

/** What a browser has to be able to do with a panel; everything else is the same in all of them. */
export interface Surface {
  /** Runs an expression in the panel's document; fails while there is no such document. */
  evaluate<T>(expression: string): Promise<T>;
  /** Asks for the focus. The caller sees in the document when it has come. */
  focus(): Promise<void>;
  /** A trusted click at a point of the panel's viewport. */
  clickAt(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  /** Asks for a size. The caller sees in the document when it is so. */
  resize(size: Size): Promise<void>;
  /** The text on the clipboard, read as the browser itself: the panel may have no right to. */
  clipboard(): Promise<string>;
  /** A picture of the viewport, PNG. */
  picture(): Promise<Uint8Array>;
  /** Makes the browser load the panel's document anew. */
  reload(): Promise<void>;
  hide(): Promise<void>;
  show(): Promise<void>;
}
