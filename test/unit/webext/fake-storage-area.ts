/** An area of `storage` in memory. Like the browser's it keeps JSON: `get` returns a copy of what was set. */
export class FakeStorageArea {
  readonly items = new Map<string, string>();

  async get(key: string): Promise<Record<string, unknown>> {
    const json = this.items.get(key);
    return json === undefined ? {} : { [key]: JSON.parse(json) };
  }

  async set(items: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.stringify(value));
  }

  async remove(key: string): Promise<void> {
    this.items.delete(key);
  }

  /** Replaces the value of every item. */
  corrupt(value: unknown): void {
    for (const key of this.items.keys()) this.items.set(key, JSON.stringify(value));
  }
}
