import { type Transaction } from '@app/database';
import { DOCUMENTS, EXTRACTIONS } from '@app/documents';
import { EXTRACTOR_VERSION } from '@app/extraction';
import { z } from 'zod';
import { SIGNED, UNSIGNED } from './recall-scope.js';
import { RECALL_ITEM_STATES } from './recall.entities.js';

/** How far a recall is. */
export type RecallProgress = z.infer<typeof Progress>;
const Progress = z.object({
  drafts: z.int(),
  /** Of the drafts, those in whose place another one is written. */
  remade: z.int(),
  signed: z.int(),
  /** Of what is signed, that which nobody has answered for yet. */
  unanswered: z.int(),
  waiting: z.int(),
  failed: z.int(),
});

const Reader = z.object({
  reader: z.string().nullable(),
  version: z.int().nullable(),
  documents: z.int(),
  drafts: z.int(),
  signed: z.int(),
  recalled: z.boolean(),
});
const Model = z.object({
  engine: z.string().nullable(),
  /** Null of runs from before names were kept beside them. */
  modelId: z.string().nullable(),
  adapterId: z.string().nullable(),
  /** Null of a server elsewhere, and of an engine without a model. */
  modelSha256: z.string().nullable(),
  /** Null: none; undefined where nobody knows before it is looked up. */
  adapterSha256: z.string().nullable(),
  adapterKnown: z.boolean(),
  drafts: z.int(),
  signed: z.int(),
  recalled: z.boolean(),
});

export interface MakersInUse {
  /** Of the readers that this version has. */
  readonly currentVersion: number;
  /** Null stands for what nobody kept. */
  readonly readers: readonly z.infer<typeof Reader>[];
  readonly models: readonly z.infer<typeof Model>[];
}

export type RecalledSummary = z.infer<typeof Item>;
const Item = z.object({
  summaryId: z.uuid(),
  documentId: z.uuid(),
  was: z.enum(['draft', 'signed']),
  state: z.enum(RECALL_ITEM_STATES),
  reason: z.string().nullable(),
  newerId: z.uuid().nullable(),
  open: z.boolean(),
  summaryState: z.string(),
  profileId: z.string(),
  signedVersion: z.int().nullable(),
  signerIds: z.array(z.uuid()),
});

const ITEMS_MAX = 1000;

export async function makersInUse(tx: Transaction): Promise<MakersInUse> {
  const readers: unknown = await tx.query(`
    with latest as (
      select distinct on (extraction.document_id) extractor, extractor_version
      from ${EXTRACTIONS} as extraction join ${DOCUMENTS} as document on document.id = extraction.document_id
        and document.state = 'extracted'
      order by extraction.document_id, extraction.number desc),
    read as (
      select extractor, extractor_version, count(*)::integer as documents
      from latest group by 1, 2),
    used as (
      select extractor, extractor_version,
        (count(distinct summary.id) filter (where ${UNSIGNED}))::integer as drafts,
        (count(distinct summary.id) filter (where ${SIGNED}))::integer as signed
      from run_extraction as given join ${EXTRACTIONS} as extraction
        on extraction.id = given.extraction_id
        join run on run.id = given.run_id and run.state = 'finished'
        join summary on summary.id = run.summary_id and summary.reproduction_of is null
      group by 1, 2)
    select coalesce(read.extractor, used.extractor) as reader,
      coalesce(read.extractor_version, used.extractor_version) as version,
      coalesce(documents, 0) as documents, coalesce(drafts, 0) as drafts,
      coalesce(signed, 0) as signed,
      exists (select from recall where kind = 'reader' and lifted_at is null
        and (recall.reader is null
          or recall.reader = coalesce(read.extractor, used.extractor))
        and coalesce(read.extractor_version, used.extractor_version, 0)
          between from_version and through_version) as recalled
    from read full join used on coalesce(read.extractor, '') = coalesce(used.extractor, '')
      and coalesce(read.extractor_version, 0) = coalesce(used.extractor_version, 0)
    order by 1 nulls last, 2 nulls last`);
  const models: unknown = await tx.query(`
    select max(run.engine) as engine, coalesce(run.name, max(run.model_id)) as "modelId",
      max(run.adapter_id) as "adapterId", encode(run.model_sha256, 'hex') as "modelSha256",
      encode(run.adapter_sha256, 'hex') as "adapterSha256", run.adapter_known as "adapterKnown",
      (count(distinct summary.id) filter (where ${UNSIGNED}))::integer as drafts,
      (count(distinct summary.id) filter (where ${SIGNED}))::integer as signed,
      exists (select from recall where lifted_at is null and (
        kind = 'model' and recall.model_sha256 = run.model_sha256
          and (recall.adapter_sha256 is null
            or recall.adapter_sha256 = run.adapter_sha256)
        or kind = 'model-name' and run.model_sha256 is null
          and recall.model_id = run.name)) as recalled
    from (select run.*, case when model_sha256 is null then coalesce(model_id, engine) end as name
      from run) as run
      join summary on summary.id = run.summary_id and summary.reproduction_of is null
    where run.state = 'finished'
    group by run.model_sha256, run.adapter_sha256, run.adapter_known, run.name
    order by 2, 3 nulls first`);
  return {
    currentVersion: EXTRACTOR_VERSION,
    readers: z.array(Reader).parse(readers),
    models: z.array(Model).parse(models),
  };
}

export async function progressOf(tx: Transaction, recallId: string): Promise<RecallProgress> {
  const rows: unknown = await tx.query(
    `select (count(*) filter (where item.was = 'draft'))::integer as drafts,
       (count(*) filter (where item.was = 'draft' and item.newer_id is not null))::integer as remade,
       (count(*) filter (where item.was = 'signed'))::integer as signed,
       (count(*) filter (where item.was = 'signed' and summary.recall_open
         and summary.recall_id = item.recall_id
         and summary.state in ('signed', 'amended', 'in_review')))::integer as unanswered,
       (count(*) filter (where item.state in ('locked', 'waiting')))::integer as waiting,
       (count(*) filter (where item.state = 'failed'))::integer as failed
     from recall_item as item join summary on summary.id = item.summary_id
     where item.recall_id = $1`,
    [recallId],
  );
  return z.tuple([Progress]).parse(rows)[0];
}

/** What is signed first; the first thousand. */
export async function itemsOf(
  tx: Transaction,
  recallId: string,
): Promise<readonly RecalledSummary[]> {
  return z.array(Item).parse(
    await tx.query(
      `select item.summary_id as "summaryId", source.document_id as "documentId", item.was,
         item.state, item.reason, item.newer_id as "newerId",
         summary.recall_open and summary.recall_id = item.recall_id as open,
         summary.state as "summaryState", summary.profile_id as "profileId",
         summary.signed_version as "signedVersion",
         summary.signer_ids as "signerIds"
       from recall_item as item join summary on summary.id = item.summary_id
         join summary_source as source on source.summary_id = summary.id and source.ordinal = 1
       where item.recall_id = $1
       order by item.was = 'draft', item.summary_id limit $2`,
      [recallId, ITEMS_MAX],
    ),
  );
}
