import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { withDeadline } from '@app/platform';
import { AwsClient } from 'aws4fetch';
import type { Agent } from 'undici';
import { z } from 'zod';
import type { CheckpointStore, SignedCheckpoint } from './checkpoint-store.js';
import { askStore, storeAgent, type StoreAnswer, type StoreRequest } from './http.js';
import { keysIn, type ObjectVersion, versionsIn } from './s3-lists.js';
import { StoreUnreachable } from './store.errors.js';

const DAY_MS = 86_400_000;
const REQUEST_MS = 30_000;
const READS_AT_ONCE = 8;
const DIGITS = String(Number.MAX_SAFE_INTEGER).length;
const NOTE_KEY = /^[0-9]+-[0-9]+\.note$/;
const Credentials = z.object({
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  sessionToken: z.string().min(1).exactOptional(),
});

export interface S3Settings {
  /** Such as https://s3.example.org:9000. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** What the names of the objects begin with. */
  readonly prefix: string;
  /** JSON with accessKeyId and secretAccessKey; read at every request. */
  readonly credentialsFile: string;
  /** So long nobody deletes an object or shortens its lock, its owner included. */
  readonly retainDays: number;
  readonly caFile: string | null;
}

/** A bucket with object lock: one object for each checkpoint, in compliance mode. */
export class S3Store implements CheckpointStore {
  readonly kind = 's3';
  private readonly agent: Agent;

  constructor(
    readonly name: string,
    private readonly settings: S3Settings,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.agent = storeAgent(settings.caFile);
  }

  async put({ size, note }: SignedCheckpoint, signal: AbortSignal): Promise<null> {
    const until = new Date(this.now().getTime() + this.settings.retainDays * DAY_MS);
    const key = `${this.settings.prefix}${keyOf(size)}`;
    const answer = await this.ask(
      key,
      {
        method: 'PUT',
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          // S3 takes a locked object only with a checksum
          'x-amz-checksum-sha256': sha256(note, 'base64'),
          'x-amz-sdk-checksum-algorithm': 'SHA256',
          'x-amz-object-lock-mode': 'COMPLIANCE',
          'x-amz-object-lock-retain-until-date': until.toISOString(),
        },
        body: note,
      },
      signal,
    );
    if (answer.status !== 200) throw refused(answer.status);
    if ((await this.read(key, signal)) !== note) throw new StoreUnreachable('not-kept');
    return null;
  }

  /** Names count down, so that the newest comes first. */
  async latest(signal: AbortSignal): Promise<string | null> {
    const query = new URLSearchParams({
      'list-type': '2',
      'max-keys': '1',
      prefix: this.settings.prefix,
    });
    const answer = await this.ask(`?${query.toString()}`, { method: 'GET', headers: {} }, signal);
    if (answer.status !== 200) throw refused(answer.status);
    const [key] = keysIn(answer.text);
    return key === undefined ? null : await this.read(key, signal);
  }

  /** All versions: one that was covered or deleted since still lies behind its lock. */
  async held(signal: AbortSignal): Promise<readonly string[]> {
    const versions = await this.versions(signal);
    const notes: string[] = [];
    for (let first = 0; first < versions.length; first += READS_AT_ONCE) {
      const some = versions.slice(first, first + READS_AT_ONCE).map(({ key, version }) => {
        const query = new URLSearchParams({ versionId: version });
        return this.read(`${key}?${query.toString()}`, withDeadline(signal, REQUEST_MS));
      });
      notes.push(...(await Promise.all(some)));
    }
    return notes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.agent.close();
  }

  private async versions(signal: AbortSignal): Promise<readonly ObjectVersion[]> {
    const { prefix } = this.settings;
    const found: ObjectVersion[] = [];
    for (let next: ObjectVersion | null = { key: '', version: '' }; next !== null;) {
      const query: URLSearchParams = new URLSearchParams({
        versions: '',
        prefix,
        ...(next.key !== '' && { 'key-marker': next.key, 'version-id-marker': next.version }),
      });
      const answer = await this.ask(
        `?${query.toString()}`,
        { method: 'GET', headers: {} },
        withDeadline(signal, REQUEST_MS),
      );
      if (answer.status !== 200) throw refused(answer.status);
      const list = versionsIn(answer.text);
      found.push(...list.versions.filter(({ key }) => NOTE_KEY.test(key.slice(prefix.length))));
      next = list.next;
    }
    return found;
  }

  private async read(key: string, signal: AbortSignal): Promise<string> {
    const answer = await this.ask(key, { method: 'GET', headers: {} }, signal);
    if (answer.status !== 200) throw refused(answer.status);
    return answer.text;
  }

  private async ask(
    path: string,
    { method, headers, body }: StoreRequest,
    signal: AbortSignal,
  ): Promise<StoreAnswer> {
    const { endpoint, bucket, region, credentialsFile } = this.settings;
    const client = new AwsClient({ ...readCredentials(credentialsFile), service: 's3', region });
    const signed = await client.sign(new URL(`${bucket}/${path}`, `${endpoint}/`).href, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'x-amz-content-sha256': sha256(body, 'hex') }),
      },
      body: body ?? null,
    });
    const sent = { method, headers: Object.fromEntries(signed.headers), ...(body && { body }) };
    return askStore(this.agent, signed.url, sent, signal);
  }
}

function keyOf(size: number): string {
  const down = String(Number.MAX_SAFE_INTEGER - size).padStart(DIGITS, '0');
  return `${down}-${size}.note`;
}

function readCredentials(file: string): z.infer<typeof Credentials> {
  try {
    return Credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // no cause: it could repeat what stands in the file
    throw new StoreUnreachable('no-access');
  }
}

function refused(status: number): StoreUnreachable {
  if (status === 401 || status === 403) return new StoreUnreachable('no-access');
  return new StoreUnreachable(status >= 500 ? 'no-answer' : 'unexpected-answer');
}

function sha256(text: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}
