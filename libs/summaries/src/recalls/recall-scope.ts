import { type Transaction } from '@app/database';
import { DOCUMENTS, EXTRACTIONS, newestExtraction } from '@app/documents';
import { z } from 'zod';
import type { Recall } from './recall.entities.js';

/** What is recalled. */
export type RecallScope =
  | {
      readonly kind: 'reader';
      /** Null: all readers. */
      readonly reader: string | null;
      readonly fromVersion: number;
      readonly throughVersion: number;
    }
  | {
      readonly kind: 'model';
      readonly modelSha256: string;
      /** Null: whatever adapter was laid over the model. */
      readonly adapterSha256: string | null;
    }
  | {
      /** Of those without a hash. */
      readonly kind: 'model-name';
      /** As its server calls it; of an engine without a model, the engine. */
      readonly modelId: string;
    };

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));
const Count = z.tuple([z.object({ count: z.int() })]);

export function scopeOf(recall: Recall): RecallScope {
  const { kind, reader, fromVersion, throughVersion, modelSha256, adapterSha256 } = recall;
  switch (kind) {
    case 'reader':
      return { kind, reader, fromVersion: fromVersion ?? 0, throughVersion: throughVersion ?? 0 };
    case 'model':
      return {
        kind,
        modelSha256: modelSha256?.toString('hex') ?? '',
        adapterSha256: adapterSha256?.toString('hex') ?? null,
      };
    case 'model-name':
      return { kind, modelId: recall.modelId ?? '' };
  }
}

/** SQL over a row of `extraction` by this name; the version that nobody kept is 0. */
function madeBy(
  extraction: string,
  scope: RecallScope & { readonly kind: 'reader' },
  values: unknown[],
): string {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const version = `coalesce(${extraction}.extractor_version, 0)`;
  const terms = [
    `${version} >= ${value(scope.fromVersion)}::integer`,
    `${version} <= ${value(scope.throughVersion)}::integer`,
  ];
  if (scope.reader !== null) terms.push(`${extraction}.extractor = ${value(scope.reader)}`);
  return terms.join(' and ');
}

/** SQL over `summary`: drafts that nobody has signed. */
export const UNSIGNED = `(summary.state in ('draft', 'in_review') and summary.signed_version is null)`;
/** SQL over `summary`: what is signed, also while it is amended. */
export const SIGNED = `(summary.state in ('signed', 'amended')
  or (summary.state = 'in_review' and summary.signed_version is not null))`;

/** SQL over `summary`: those that are there, and were written over or by what is recalled. */
function affected(scope: RecallScope, values: unknown[]): string {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const made =
    scope.kind === 'reader'
      ? `select from run join run_extraction as given on given.run_id = run.id
           join ${EXTRACTIONS} as extraction on extraction.id = given.extraction_id
         where run.summary_id = summary.id and run.state = 'finished'
           and ${madeBy('extraction', scope, values)}`
      : `select from run where run.summary_id = summary.id and run.state = 'finished'
           and ${writtenBy(scope, value)}`;
  return `summary.reproduction_of is null and (${UNSIGNED} or ${SIGNED}) and exists (${made})`;
}

/** SQL over `run`. */
function writtenBy(
  scope: Exclude<RecallScope, { readonly kind: 'reader' }>,
  value: (given: unknown) => string,
): string {
  if (scope.kind === 'model-name') {
    return `run.model_sha256 is null and coalesce(run.model_id, run.engine) = ${value(scope.modelId)}`;
  }
  const { modelSha256, adapterSha256 } = scope;
  const model = `run.model_sha256 = ${value(Buffer.from(modelSha256, 'hex'))}`;
  return adapterSha256 === null
    ? model
    : `${model} and run.adapter_sha256 = ${value(Buffer.from(adapterSha256, 'hex'))}`;
}

/** Drafts that nobody has signed, and what is signed. */
export async function affectedSummaries(
  tx: Transaction,
  scope: RecallScope,
): Promise<{ readonly drafts: readonly string[]; readonly signed: readonly string[] }> {
  const find = async (which: string): Promise<readonly string[]> => {
    const values: unknown[] = [];
    const condition = affected(scope, values);
    return Ids.parse(
      await tx.query(
        `select summary.id from summary where ${condition} and ${which} order by summary.id`,
        values,
      ),
    );
  };
  return { drafts: await find(UNSIGNED), signed: await find(SIGNED) };
}

/** Documents of which the newest text was made so; of a model there are none. */
export async function affectedDocuments(tx: Transaction, scope: RecallScope): Promise<number> {
  if (scope.kind !== 'reader') return 0;
  const values: unknown[] = [];
  const condition = madeBy('latest', scope, values);
  const [{ count }] = Count.parse(
    await tx.query(
      `select count(*)::integer as count from ${DOCUMENTS} as document
         join lateral ${newestExtraction('document.id')} as latest on true
       where document.state = 'extracted' and ${condition}`,
      values,
    ),
  );
  return count;
}

/** Those of the documents whose newest text was made so still. */
export async function stillAffected(
  tx: Transaction,
  scope: RecallScope,
  documentIds: readonly string[],
): Promise<readonly string[]> {
  if (scope.kind !== 'reader') return [];
  const values: unknown[] = [documentIds];
  const condition = madeBy('latest', scope, values);
  return Ids.parse(
    await tx.query(
      `select document.id from ${DOCUMENTS} as document
         join lateral ${newestExtraction('document.id')} as latest on true
       where document.id = any ($1) and ${condition}`,
      values,
    ),
  );
}

/** Locks them, and gives what is signed back to who signed it last. */
export async function lockAffected(
  tx: Transaction,
  recall: Pick<Recall, 'id' | 'tenantId'>,
  scope: RecallScope,
): Promise<void> {
  const values: unknown[] = [recall.id, recall.tenantId];
  const condition = affected(scope, values);
  await tx.query(
    `insert into recall_item (recall_id, summary_id, tenant_id, was, state, changed_at)
     select $1, summary.id, $2, case when ${SIGNED} then 'signed' else 'draft' end, 'locked', now()
     from summary where ${condition}
     order by summary.id for update`,
    values,
  );
  await tx.query(
    `update summary set recall_id = $1, recall_open = true, revision = revision + 1, changed_at = now()
     from recall_item as item where item.recall_id = $1 and item.summary_id = summary.id`,
    [recall.id],
  );
  // an amendment that is open stays with whom it is
  await tx.query(
    `update summary set assignee_id = summary.signer_ids[cardinality(summary.signer_ids)],
       assigned_at = now()
     from recall_item as item
     where item.recall_id = $1 and item.summary_id = summary.id
       and summary.state in ('signed', 'amended')`,
    [recall.id],
  );
}
