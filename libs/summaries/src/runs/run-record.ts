import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { canonicalJson, type ObjectKey, openValue, type SealedPlace, sealValue } from '@app/crypto';
import { type EngineInfo, NEAR_GREEDY } from '@app/inference';
import { VERSION } from '@app/platform';
import { z } from 'zod';
import { type Assignment, sectionsOf } from '../requests/assignment.js';
import { profileIn } from '../generation/draft-language.js';
import { profileSha256 } from '../profiles/profile-sha256.js';
import { Receipt } from '../generation/receipt.js';
import type { SourceDocument } from '../sources/source.js';

const FORMAT = 3;
// Of the sealed place, to which the bytes are bound. A later format says so within them.
const SEALED_FORMAT = 1;

const SandboxMode = z.enum(['full', 'landlock', 'reduced']);

/** The sealed facts of one generation: all that has to be the same for the same text to be written again. */
export const RunRecord = z.object({
  v: z.literal(FORMAT),
  run: z.uuid(),
  cloister: z.string(),
  host: z.string(),
  profile: z.object({ id: z.string(), version: z.int(), sha256: z.string() }),
  engine: z.object({
    engine: z.string(),
    build: z.string(),
    model: z
      .object({
        id: z.string(),
        name: z.string(),
        sha256: z.string().nullable(),
        baseSha256: z.string().optional(),
      })
      .nullable(),
    adapter: z.object({ id: z.string(), sha256: z.string() }).nullable(),
    contextTokens: z.int(),
    sequences: z.int().nullable(),
    chatTemplateSha256: z.string().nullable(),
    label: z.string(),
    followsRequests: z.boolean(),
    networkIsolated: z.boolean(),
    /** The walls around the process that computed; null where it was none of ours. Absent in old records. */
    sandbox: SandboxMode.nullable().optional(),
  }),
  /** The walls that each document was read behind, in their order; null where that was not kept. Absent in old records. */
  readers: z.array(SandboxMode.nullable()).optional(),
  sampling: z.record(z.string(), z.number()),
  sections: z.array(z.string()),
  receipt: Receipt,
  /** SHA-256 of what was read, as UTF-8. */
  source: z.string(),
  /** SHA-256 of what was written, as UTF-8. */
  text: z.string(),
  /** SHA-256 of the version that it became, with its evidence and receipt. */
  content: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
});
export type RunRecord = z.infer<typeof RunRecord>;

/** The record in RFC 8785 bytes, with their SHA-256 for the audit entry. */
export function runRecord(facts: {
  readonly runId: string;
  readonly assignment: Assignment;
  readonly engine: EngineInfo;
  readonly receipt: Receipt;
  readonly documents: readonly SourceDocument[];
  readonly source: string;
  readonly text: string;
  readonly contentSha256: Buffer;
  readonly startedAt: Date;
  readonly endedAt: Date;
}): { readonly bytes: Buffer; readonly sha256: Buffer } {
  const { engine } = facts;
  const { profile } = facts.assignment;
  const copied = facts.receipt.copied.map(({ section }) => section);
  const sections = sectionsOf(facts.assignment, copied);
  const bytes = canonicalJson({
    v: FORMAT,
    run: facts.runId,
    cloister: VERSION,
    host: hostname(),
    profile: {
      id: profile.id,
      version: profile.version,
      sha256: profileSha256(profileIn(profile, facts.receipt.language)),
    },
    engine: { ...engine },
    readers: facts.documents.map(({ extraction }) => extraction.extractor.sandbox ?? null),
    sampling: { ...NEAR_GREEDY },
    sections: sections.map(({ id }) => id),
    receipt: facts.receipt,
    source: sha256(facts.source),
    text: sha256(facts.text),
    content: facts.contentSha256.toString('hex'),
    startedAt: facts.startedAt.toISOString(),
    endedAt: facts.endedAt.toISOString(),
  });
  return { bytes, sha256: createHash('sha256').update(bytes).digest() };
}

export function sealRunRecord(
  key: ObjectKey,
  run: { readonly tenantId: string; readonly id: string },
  bytes: Buffer,
): Buffer {
  return sealValue(key, placeOf(run), bytes);
}

/** The exact bytes that the audit entry has the hash of. */
export function openRunRecord(
  key: ObjectKey,
  run: { readonly tenantId: string; readonly id: string },
  sealed: Buffer,
): Buffer {
  return openValue(key, placeOf(run), sealed);
}

function placeOf(run: { readonly tenantId: string; readonly id: string }): SealedPlace {
  return { tenantId: run.tenantId, table: 'run.record', rowId: run.id, version: SEALED_FORMAT };
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
