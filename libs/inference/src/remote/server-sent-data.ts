import { createParser } from 'eventsource-parser';

/** The data of server-sent events, up to the `[DONE]` that ends a stream of completions. */
export async function* serverSentData(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  for await (const piece of pieces) {
    parser.feed(piece);
    for (const data of events.splice(0)) {
      if (data === '[DONE]') return;
      yield data;
    }
  }
}

/** Lines of a stream of newline-delimited JSON. */
export async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}
