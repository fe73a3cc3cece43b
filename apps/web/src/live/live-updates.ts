import { openProgressStream } from './open-progress-stream.js';
import { ProgressStore } from './progress-store.js';
import { ProgressStream } from './progress-stream.js';

/** What the service does for the person at this tab, as far as the one event stream has told. */
export interface LiveUpdates {
  readonly store: ProgressStore;
  readonly stream: ProgressStream;
}

export function createLiveUpdates(): LiveUpdates {
  const store = new ProgressStore();
  const stream = new ProgressStream(openProgressStream, (event) => store.apply(event));
  return { store, stream };
}
