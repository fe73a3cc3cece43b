import { join } from 'node:path';
import { createServer } from 'vite';
import type { WebServer } from '../../apps/cli/src/up/up.command.js';
import { CSP_NONCE, OF_API, proxyTo } from '../../apps/web/proxy.config.ts';

const ROOT = join(import.meta.dirname, '../../apps/web');

export interface WebOptions {
  readonly port: number;
  /** Where the api listens. */
  readonly api: string;
  /** Of the built app, with this nonce. */
  readonly policy: string;
  /** While the api is restarted, requests to it wait. */
  readonly whenReady: () => Promise<void>;
}

/** Serves the web app from its sources: a change reaches open pages at once. */
export async function serveWeb({ port, api, policy, whenReady }: WebOptions): Promise<WebServer> {
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    clearScreen: false,
    logLevel: 'warn',
    server: {
      port,
      strictPort: true,
      proxy: proxyTo(api),
      headers: { 'content-security-policy': developmentPolicy(policy) },
    },
    plugins: [
      {
        name: 'wait-for-api',
        configureServer({ middlewares }) {
          middlewares.use((request, _response, next) => {
            if (OF_API.test(request.url ?? '')) void after(whenReady(), next);
            else next();
          });
        },
      },
    ],
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    address: server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://localhost:${port}`,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** That of the built app, and the inline script by which Vite replaces components in an open page. */
function developmentPolicy(policy: string): string {
  return policy.replace(`script-src 'self'`, `script-src 'self' 'nonce-${CSP_NONCE}'`);
}

async function after(ready: Promise<void>, proceed: () => void): Promise<void> {
  await ready;
  proceed();
}
