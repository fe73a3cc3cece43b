import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { DataFolder } from '@app/platform';
import { z } from 'zod';
import { readHealthAddresses } from '../up/health-file.js';

// The service's own checks take two seconds at most.
const DEADLINE_MS = 5_000;
const Report = z.object({
  status: z.enum(['ready', 'not-ready']),
  checks: z.array(
    z.object({ name: z.string(), state: z.enum(['ok', 'failed']), reason: z.string().nullable() }),
  ),
});

export interface ProcessReadiness {
  readonly name: string;
  readonly isReady: boolean;
  /** In a few words: what fails, or that nothing does. */
  readonly detail: string;
}

/** How the processes of the running service say that they are; empty where none runs here. */
export async function askReadiness(data: DataFolder): Promise<readonly ProcessReadiness[]> {
  const addresses = Object.entries(readHealthAddresses(data));
  return Promise.all(addresses.map(([name, url]) => readinessOf(name, url)));
}

async function readinessOf(name: string, url: string): Promise<ProcessReadiness> {
  try {
    const report = Report.parse(JSON.parse(await get(new URL('/readyz', url))));
    const failed = report.checks.filter(({ state }) => state === 'failed');
    const detail =
      failed.length === 0
        ? 'ready'
        : `not ready: ${failed.map((one) => `${one.name} (${one.reason ?? 'failed'})`).join(', ')}`;
    return { name, isReady: report.status === 'ready', detail };
  } catch {
    return { name, isReady: false, detail: `no answer at ${url}` };
  }
}

function get(url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const begin = url.protocol === 'https:' ? askHttps : askHttp;
    const signal = AbortSignal.timeout(DEADLINE_MS);
    // its own certificate need not name this address, and nothing secret is asked for
    const request = begin(url, { signal, rejectUnauthorized: false, agent: false });
    request.on('response', (response) => void text(response).then(resolve, reject));
    request.on('error', reject);
    request.end();
  });
}
