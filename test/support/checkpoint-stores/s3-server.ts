import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { AwsClient } from 'aws4fetch';
import { until } from '../wait.js';

const PYTHON = process.env['MOTO_PYTHON'] ?? 'python3';
const START_MS = 90_000;
export const CREDENTIALS = { accessKeyId: 'test-key', secretAccessKey: 'test-secret' };

export interface S3Server extends AsyncDisposable {
  readonly endpoint: string;
  /** Asks it as the bucket's owner. */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** Why there is none; null where `moto` (PyPI) can be run. `MOTO_PYTHON` names a Python that has it. */
export function whyNoS3(): string | null {
  const probe = spawnSync(PYTHON, ['-c', 'import flask, moto.server'], { stdio: 'ignore' });
  return probe.status === 0 ? null : 'moto is not installed: pip install -r .ci/requirements [pip]';
}

/** Moto's S3, with a bucket that locks its objects. */
export async function s3Server(bucket: string): Promise<S3Server> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(PYTHON, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const client = new AwsClient({ ...CREDENTIALS, service: 's3', region: 'us-east-1', retries: 0 });
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    client.fetch(`${endpoint}/${path}`, init);
  const lock = { 'x-amz-bucket-object-lock-enabled': 'true' };
  await until(
    'moto answers',
    async () => {
      if (child.exitCode !== null) throw new Error('moto ended');
      const answer = await ask(bucket, { method: 'PUT', headers: lock }).catch(() => null);
      return answer?.ok;
    },
    START_MS,
  );
  return {
    endpoint,
    ask,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
