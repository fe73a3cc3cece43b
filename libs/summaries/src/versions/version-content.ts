import { createHash } from 'node:crypto';
import { canonicalJson, type ObjectKey, openJson, type SealedPlace, sealValue } from '@app/crypto';
import { z } from 'zod';
import { Comparison } from '../entailment/comparison.js';
import {
  ConflictTrace,
  NotMadeTrace,
  OmissionTrace,
  SentenceTrace,
  TracedSpan,
} from '../tracing/sentence-trace.js';
import { Unchecked } from '../tracing/trace-sources.js';
import { Receipt } from '../generation/receipt.js';
import type { SummaryVersion } from '../summary.entities.js';

const FORMAT = 5;
// Of the sealed place, to which the bytes are bound. A later format says so within them.
const SEALED_FORMAT = 1;

/** What a version of a summary says, and what a reader must know about how it came about. */
export const VersionContent = z.object({
  v: z.literal([1, 2, 3, 4, FORMAT]),
  text: z.string(),
  /** Where each section stands in the text, as UTF-16 offsets without its title; format 1 has none. */
  sections: z
    .array(z.object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() }))
    .readonly()
    .default([]),
  /** How the text was made, in words. */
  label: z.string(),
  model: z.string().nullable(),
  receipt: Receipt,
  /** Sentence by sentence. Null in earlier formats, which were not checked. */
  evidence: z.array(SentenceTrace).readonly().nullable().default(null),
  /** Why there is no evidence, where a check was due. */
  unchecked: Unchecked.nullable().default(null),
  /** Facts of the documents that must not be lost, and are not in the text; none in earlier formats. */
  omissions: z.array(OmissionTrace).readonly().default([]),
  /** What of the documents no sentence draws on, longest first. */
  unused: z.array(TracedSpan).readonly().default([]),
  /** What the documents say differently. */
  conflicts: z.array(ConflictTrace).readonly().default([]),
  /** Lines of the documents that address a program. */
  instructions: z.array(TracedSpan).readonly().default([]),
  /** Classes of findings that its languages have no rules for; nobody looked in earlier formats. */
  notMade: z.array(NotMadeTrace).readonly().default([]),
  /** What a model found that compared its sentences with their passages; null where the rules judged alone. */
  comparison: Comparison.nullable().default(null),
  /** How many of the sentences it has compared. */
  compared: z.int().default(0),
  /** The version of the rules that judged it; null in earlier formats. */
  checkVersion: z.int().nullable().default(null),
  /** What a person made of an earlier version. Null where a model wrote the text. */
  edited: z
    .object({
      /** The number of the earlier version. */
      parent: z.int(),
      /** In order; `from` is which sentence of the earlier version it was, from 1, or null. */
      sentences: z
        .array(
          z.object({
            section: z.string().nullable(),
            start: z.int(),
            end: z.int(),
            from: z.int().nullable(),
          }),
        )
        .readonly(),
    })
    .nullable()
    .default(null),
});
export type VersionContent = z.infer<typeof VersionContent>;

export function sealContent(
  key: ObjectKey,
  row: { readonly tenantId: string; readonly id: string },
  content: Omit<VersionContent, 'v' | 'edited'> & Partial<Pick<VersionContent, 'edited'>>,
): { readonly sealed: Buffer; readonly sha256: Buffer } {
  const bytes = canonicalJson({ v: FORMAT, ...content });
  return {
    sealed: sealValue(key, placeOf(row), bytes),
    sha256: createHash('sha256').update(bytes).digest(),
  };
}

/** Null where it was erased. */
export function openContent(
  key: ObjectKey,
  version: Pick<SummaryVersion, 'id' | 'tenantId' | 'contentSealed'>,
): VersionContent | null {
  const { contentSealed } = version;
  return contentSealed && openJson(key, placeOf(version), VersionContent, contentSealed);
}

function placeOf({
  tenantId,
  id,
}: {
  readonly tenantId: string;
  readonly id: string;
}): SealedPlace {
  return { tenantId, table: 'summary_version', rowId: id, version: SEALED_FORMAT };
}
