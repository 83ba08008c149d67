import { BoundedMap } from '../bounded-map.ts';
import { ConflictError, type Store, type Stored } from './store.ts';

/**
 * A store that lives as long as the process, for tests and for trying Errata out. It keeps JSON text:
 * what is read can be changed by no one else, and text costs the garbage collector next to nothing.
 */
export class MemoryStore implements Store {
  readonly #kept: BoundedMap<string, { json: string; version: string }>;
  #writes = 0;

  /** Keeps at most so many values; beyond that the one used longest ago goes. */
  constructor(most = 20_000) {
    this.#kept = new BoundedMap(most);
  }

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    const kept = this.#kept.get(key);
    return kept && { value: JSON.parse(kept.json) as T, version: kept.version };
  }

  async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    if (this.#kept.get(key)?.version !== expected) throw new ConflictError(key);
    this.#writes += 1;
    this.#kept.set(key, { json: JSON.stringify(value), version: String(this.#writes) });
  }

  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
  }

  async *list(prefix: string): AsyncIterable<string> {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(prefix)) yield key;
  }

  /** Forgets everything. */
  async close(): Promise<void> {
    this.#kept.clear();
  }
}
