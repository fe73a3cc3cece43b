import { DomainError } from '@app/platform';
import { askHub, type HubAnswer, type HubConnection } from './hub-request.js';
import { type ModelSource, spellSource } from './model-source.js';
import { HubRefused } from './model-stores.errors.js';

export type HubFile = Extract<ModelSource, { kind: 'hf' }>;

const SHA256 = /^[0-9a-f]{64}$/;

/** What a catalog says of the file; null where it does not know. */
export interface ExpectedFile {
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** What the hub says of a file before it sends it. */
export interface About {
  readonly etag: string;
  readonly bytes: number;
  /** What the hub says the file's hash is; null where it does not say. */
  readonly sha256: string | null;
}

/** One file on its way. */
export interface Transfer {
  readonly file: HubFile;
  readonly url: URL;
  readonly about: About;
  readonly connection: HubConnection;
}

/** The hub's word on the file, taken from the answer that redirects to where its bytes lie. */
export async function askAbout(
  { url, file, connection }: Omit<Transfer, 'about'>,
  expected: ExpectedFile,
): Promise<About> {
  const answer = await attempt(file, () =>
    askHub(url, { method: 'HEAD', follow: 'own-host' }, connection),
  );
  answer.body.resume();
  if (answer.status >= 400) throw refusal(file, answer);
  const etag = unquoted(answer.headers['x-linked-etag'] ?? answer.headers['etag']);
  const bytes = Number(answer.headers['x-linked-size'] ?? answer.headers['content-length']);
  if (!Number.isSafeInteger(bytes) || bytes <= 0) {
    throw new HubRefused(spellSource(file), 'the answer does not say how large the file is.');
  }
  if (expected.bytes !== null && bytes !== expected.bytes) {
    throw new HubRefused(
      spellSource(file),
      `it has ${bytes} bytes there, and ${expected.bytes} in the catalog: it is another file. Nothing was fetched.`,
    );
  }
  const sha256 = SHA256.test(etag) ? etag : null;
  if (expected.sha256 !== null && sha256 !== null && sha256 !== expected.sha256) {
    throw new HubRefused(
      spellSource(file),
      `its sha256 is ${sha256} there, and ${expected.sha256} in the catalog: it is another file. Nothing was fetched.`,
    );
  }
  return { etag, bytes, sha256 };
}

/** An attempt that fails on the network is told as a refusal, not as the system's code. */
async function attempt<T>(file: HubFile, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && error.name === 'AbortError')) {
      throw error;
    }
    throw broken(file, error);
  }
}

export function broken(file: HubFile, error: unknown): HubRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code || (error instanceof Error ? error.message : 'unknown');
  return new HubRefused(
    spellSource(file),
    `the connection failed (${reason}). What has arrived is kept. Check the network, HTTPS_PROXY and HF_ENDPOINT, and try again.`,
    { cause: error },
  );
}

export function refusal(file: HubFile, { status, headers }: HubAnswer): HubRefused {
  const code = headers['x-error-code'];
  if (status === 401 || status === 403) {
    return new HubRefused(
      spellSource(file),
      `the hub answers ${status}. Accept its licence on the hub if it asks for that, and set HF_TOKEN to a token that may read it.`,
    );
  }
  return new HubRefused(
    spellSource(file),
    `the hub answers ${status}${typeof code === 'string' ? ` (${code})` : ''}. See that repository, revision and file are spelled as they are there.`,
  );
}

function unquoted(etag: string | string[] | undefined): string {
  return String(etag ?? '').replace(/^(?:W\/)?"?|"$/g, '');
}
