import { LOOPBACK } from '@app/platform';
import { z } from 'zod';
import { address, name, path, port, readSettingsFile } from '../settings-file.js';
import type { TlsFiles } from '../syslog/send-syslog.js';

const FEEDS_FILE = { what: 'audit feeds', variable: 'CLOISTER_AUDIT_FEEDS' };

/** Of what is said or must be said of TLS; the words `system` and `none` say it on purpose. */
const tls = {
  caFile: z.union([path, z.literal('system')]).optional(),
  client: z
    .union([z.strictObject({ certFile: path, keyFile: path }), z.literal('none')])
    .optional(),
};
/** Whose entries it carries. Without it those of the tenant of a one-tenant installation. */
const tenant = z.uuid().nullable().default(null);

const Syslog = z
  .strictObject({
    name,
    tenant,
    kind: z.literal('syslog'),
    host: z.string().min(1),
    port: port.default(6514),
    format: z.enum(['dicom', 'fhir']).default('dicom'),
    ...tls,
  })
  .superRefine((feed, context) => saidOf(feed, feed.host, context))
  .transform(({ caFile, client, ...feed }) => ({ ...feed, tls: filesOf({ caFile, client }) }));

const Fhir = z
  .strictObject({ name, tenant, kind: z.literal('fhir'), url: address, ...tls })
  .superRefine((feed, context) => {
    const { hostname, protocol } = new URL(feed.url);
    const host = hostname.replaceAll(/[[\]]/g, '');
    if (protocol !== 'https:' && !LOOPBACK.includes(host)) {
      context.addIssue({
        code: 'custom',
        path: ['url'],
        message: 'must use https unless it is on loopback',
      });
    }
    saidOf(feed, host, context);
  })
  .transform(({ caFile, client, ...feed }) => ({ ...feed, tls: filesOf({ caFile, client }) }));

const FeedsFile = z.strictObject({
  feeds: z
    .array(z.discriminatedUnion('kind', [Syslog, Fhir]))
    .refine((feeds) => new Set(feeds.map((one) => one.name)).size === feeds.length, {
      message: 'two feeds have the same name',
    }),
});

export type FeedSettings = z.infer<typeof FeedsFile>['feeds'][number];
export type SyslogFeedSettings = Extract<FeedSettings, { kind: 'syslog' }>;
export type FhirFeedSettings = Extract<FeedSettings, { kind: 'fhir' }>;

/** What the site's file of feeds says. Throws `ConfigError`, which names every problem in it. */
export function readFeeds(file: string | null): readonly FeedSettings[] {
  return readSettingsFile(file, FeedsFile, FEEDS_FILE)?.feeds ?? [];
}

type Said = z.infer<z.ZodObject<typeof tls>>;

/** Beyond this machine the trail goes to nobody by accident: both ends prove who they are, or the file says not. */
function saidOf({ caFile, client }: Said, host: string, context: z.RefinementCtx): void {
  if (LOOPBACK.includes(host)) return;
  if (caFile === undefined) {
    const message = 'give the CA file of the receiver, or system';
    context.addIssue({ code: 'custom', path: ['caFile'], message });
  }
  if (client === undefined) {
    const message = 'give certFile and keyFile of the client certificate, or none';
    context.addIssue({ code: 'custom', path: ['client'], message });
  }
}

function filesOf({ caFile, client }: Said): TlsFiles {
  return {
    caFile: caFile === undefined || caFile === 'system' ? null : caFile,
    client: client === undefined || client === 'none' ? null : client,
  };
}
