import { parseNoteKey } from '@app/crypto';
import { z } from 'zod';
import { address, caFile, name, path, port, readSettingsFile } from '../settings-file.js';
import type { CheckpointStore } from './checkpoint-store.js';
import { FileStore } from './file.store.js';
import { S3Store } from './s3.store.js';
import { SyslogStore } from './syslog.store.js';
import { type ConsistencyProof, WitnessStore } from './witness.store.js';

const STORES_FILE = { what: 'stores', variable: 'CLOISTER_CHECKPOINT_STORES' };

// Eight years: entries are kept for six at least, and a lock cannot be made shorter again.
const RETAIN_DAYS = 2922;

const File = z.strictObject({ name, kind: z.literal('file'), path });
const Syslog = z.strictObject({
  name,
  kind: z.literal('syslog'),
  host: z.string().min(1),
  port: port.default(6514),
  tls: z.boolean().default(true),
  caFile,
});
const S3 = z.strictObject({
  name,
  kind: z.literal('s3'),
  endpoint: address,
  region: z.string().min(1).default('us-east-1'),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,62}$/),
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9._/-]*$/)
    .default(''),
  credentialsFile: path,
  retainDays: z.int().min(1).max(36_500).default(RETAIN_DAYS),
  caFile,
});
const Witness = z.strictObject({
  name,
  kind: z.literal('witness'),
  url: address,
  vkey: z.string().transform((spelled, context) => {
    try {
      const key = parseNoteKey(spelled);
      if (key.type === 'cosignature/v1') return key;
      context.addIssue('is the key of a log, not of a witness');
    } catch {
      context.addIssue('is not a witness key (name+id+base64)');
    }
    return z.NEVER;
  }),
  caFile,
});
const StoresFile = z.strictObject({
  stores: z
    .array(z.discriminatedUnion('kind', [File, Syslog, S3, Witness]))
    .refine((stores) => new Set(stores.map((one) => one.name)).size === stores.length, {
      message: 'two stores have the same name',
    }),
});

export type StoreSettings = z.infer<typeof StoresFile>['stores'][number];

/** What the site's file of stores says. Throws `ConfigError`, which names every problem in it. */
export function readStores(file: string | null): readonly StoreSettings[] {
  return readSettingsFile(file, StoresFile, STORES_FILE)?.stores ?? [];
}

export function openStore(settings: StoreSettings, prove: ConsistencyProof): CheckpointStore {
  switch (settings.kind) {
    case 'file':
      return new FileStore(settings.name, settings.path);
    case 'syslog':
      return new SyslogStore(settings.name, settings);
    case 's3':
      return new S3Store(settings.name, settings);
    case 'witness':
      return new WitnessStore(settings.name, { ...settings, key: settings.vkey }, prove);
  }
}
