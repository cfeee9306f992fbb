/** Where a panel keeps what outlives its document, in the form of an area of `storage`. */
export interface Memory {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(key: string): Promise<void>;
}
