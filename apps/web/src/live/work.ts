import { openWorkStream } from './open-work-stream.js';
import { WorkStore } from './work-store.js';
import { WorkStream } from './work-stream.js';

/** What the service does for the person at this tab, as far as the one event stream has told. */
export interface Work {
  readonly store: WorkStore;
  readonly stream: WorkStream;
}

export function createWork(): Work {
  const store = new WorkStore();
  const stream = new WorkStream(openWorkStream, (event) => store.apply(event));
  return { store, stream };
}
