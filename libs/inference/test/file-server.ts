import { createServer } from 'node:http';

/** A plain server of files, as a site may keep one: no word on hashes, and Range where `ranges` says so. */
export interface FileServer extends AsyncDisposable {
  /** The folder's address. */
  readonly url: string;
  readonly files: Map<string, Buffer>;
  /** What was asked, such as `GET /models/m.gguf bytes=5-`. */
  readonly asked: readonly string[];
  /** The bytes that the next answer ends after. */
  cut: number | null;
}

export async function startFileServer(): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '));
    const content = state.files.get(request.url?.replace('/models/', '') ?? '');
    if (!content) return response.writeHead(404).end();
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const rest = content.subarray(start);
    response.writeHead(start > 0 ? 206 : 200, {
      etag: '"66f0a1b2-2a3f"',
      'content-length': String(rest.length),
      ...(start > 0 && {
        'content-range': `bytes ${start}-${content.length - 1}/${content.length}`,
      }),
    });
    if (request.method === 'HEAD') return response.end();
    const { cut } = state;
    state.cut = null;
    if (cut === null) return response.end(rest);
    return response.write(rest.subarray(0, cut), () => response.socket?.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const state: FileServer = {
    url: `http://127.0.0.1:${address.port}/models`,
    files: new Map(),
    asked,
    cut: null,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}
