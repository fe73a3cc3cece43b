import { DomainError } from '@app/platform';
import { askHub, type HubAnswer, type HubConnection } from './hub-request.js';
import { HubRefused } from './model-stores.errors.js';

/** Says where it is. */
const SETTING = { hub: 'HF_ENDPOINT', mirror: 'CLOISTER_MODEL_MIRROR' } as const;
/** What to do when it is closed to us, and otherwise. */
const ADVICE = {
  hub: [
    'Accept its licence on the hub if required, and set HF_TOKEN to a token that may read it.',
    'Check that repository, revision and file are spelled as they are there.',
  ],
  mirror: [
    'Check that it gives the file to this machine without a password.',
    'Copy the file there under this name, or correct CLOISTER_MODEL_MIRROR.',
  ],
} as const;
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

/** A file that the hub has, or the site's mirror. */
export interface RemoteFile {
  readonly place: 'hub' | 'mirror';
  /** As it is called where it is spoken of. */
  readonly name: string;
  readonly url: URL;
}

/** One file on its way. */
export interface Transfer {
  readonly file: RemoteFile;
  readonly about: About;
  readonly connection: HubConnection;
}

/** The hub's word on the file, taken from the answer that redirects to where its bytes lie. */
export async function askAbout(
  { file, connection }: Omit<Transfer, 'about'>,
  expected: ExpectedFile,
): Promise<About> {
  const answer = await attempt(file, () =>
    askHub(file.url, { method: 'HEAD', follow: 'own-host' }, connection),
  );
  answer.body.resume();
  if (answer.status >= 400) throw refusal(file, answer);
  const etag = unquoted(answer.headers['x-linked-etag'] ?? answer.headers['etag']);
  const bytes = Number(answer.headers['x-linked-size'] ?? answer.headers['content-length']);
  if (!Number.isSafeInteger(bytes) || bytes <= 0) {
    throw new HubRefused(file.name, 'the answer does not state the size of the file.');
  }
  if (expected.bytes !== null && bytes !== expected.bytes) {
    throw new HubRefused(
      file.name,
      `it has ${bytes} bytes there, and ${expected.bytes} in the catalog: it is a different file. Nothing was downloaded.`,
    );
  }
  const sha256 = SHA256.test(etag) ? etag : null;
  if (expected.sha256 !== null && sha256 !== null && sha256 !== expected.sha256) {
    throw new HubRefused(
      file.name,
      `its sha256 is ${sha256} there, and ${expected.sha256} in the catalog: it is a different file. Nothing was downloaded.`,
    );
  }
  return { etag, bytes, sha256 };
}

/** An attempt that fails on the network is told as a refusal, not as the system's code. */
async function attempt<T>(file: RemoteFile, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && error.name === 'AbortError')) {
      throw error;
    }
    throw broken(file, error);
  }
}

export function broken(file: RemoteFile, error: unknown): HubRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code || (error instanceof Error ? error.message : 'unknown');
  return new HubRefused(
    file.name,
    `the connection failed (${reason}). What has arrived is kept. Check the network, HTTPS_PROXY and ${SETTING[file.place]}, and try again.`,
    { cause: error },
  );
}

export function refusal(file: RemoteFile, { status, headers }: HubAnswer): HubRefused {
  const code = headers['x-error-code'];
  const isClosed = status === 401 || status === 403;
  const said = `the ${file.place} answers ${status}${typeof code === 'string' ? ` (${code})` : ''}`;
  const [closed, absent] = ADVICE[file.place];
  return new HubRefused(file.name, `${said}. ${isClosed ? closed : absent}`);
}

function unquoted(etag: string | string[] | undefined): string {
  return String(etag ?? '').replace(/^(?:W\/)?"?|"$/g, '');
}
