import { followWork } from '@app/api-client';
import { type OpenStream, SignedOut, StreamRefused } from './progress-stream.js';

/** The stream by the generated client. Trying again is `ProgressStream`'s, which knows when to. */
export const openProgressStream: OpenStream = async ({ watch, lastEventId, signal, onMessage }) => {
  let failure: unknown = null;
  const { stream } = await followWork({
    signal,
    query: { watch: [...watch] },
    headers: lastEventId === null ? {} : { 'Last-Event-ID': lastEventId },
    sseMaxRetryAttempts: 1,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (response.status === 401) throw new SignedOut();
      if (response.status === 400 || response.status === 404) throw new StreamRefused();
      return response;
    },
    onSseError: (error) => {
      failure = error;
    },
    onSseEvent: ({ id, data }) => onMessage({ id: id ?? null, event: data }),
  });
  // the messages come by onSseEvent, which also tells the comments that keep the line alive
  for await (const _ of stream);
  if (failure !== null) throw failure;
};
