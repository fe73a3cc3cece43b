import { AuditTrail } from '@app/audit';
import { type ObjectKey, openJson, type SealedPlace, sealJson } from '@app/crypto';
import { isUniqueViolation, KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { TraceOutcome } from '../evidence/trace-sources.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';
import { EditedEvidence } from './edited-evidence.js';
import { type EditedText, type GivenSentence, writeEdited } from './edited-text.js';
import { ReviewActs } from './review-acts.js';
import { WorkingCopyRow } from './review.entities.js';
import {
  BaseVersionOutdated,
  NotAssigned,
  ReviewNotPossible,
  WorkingCopyChanged,
  WorkingCopyNotFound,
} from './review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from './reviewed-versions.js';
import { sentenceNumber } from './version-sentences.js';

const SEALED_FORMAT = 1;

const Content = z.object({
  sentences: z
    .array(
      z.object({
        from: z.int().nullable(),
        section: z.string().nullable(),
        text: z.string(),
      }),
    )
    .readonly(),
});

export type WorkingCopyFacts = Pick<WorkingCopyRow, 'baseVersion' | 'revision' | 'savedAt'>;

/** A reviewer's unsaved edits, written out. */
export interface WorkingCopy {
  readonly row: WorkingCopyFacts;
  readonly base: ReviewedVersion;
  readonly edited: EditedText;
}

export interface CheckedCopy extends WorkingCopy {
  readonly traced: TraceOutcome;
}

/** A sentence of a working copy as it is sent: `from` is an id such as `2-14`. */
export interface SentSentence {
  readonly from: string | null;
  readonly section: string | null;
  readonly text: string;
}

/** Unsaved edits: a sealed row for each summary and person, which no version and no draft is. */
@Injectable()
export class WorkingCopiesService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly versions: ReviewedVersions,
    private readonly evidence: EditedEvidence,
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `WorkingCopyNotFound`. */
  async get(actor: Actor, summaryId: string): Promise<CheckedCopy> {
    const { copy, documentIds } = await this.acts.run(actor, summaryId, async (tx, summary) => {
      const found = await this.read(tx, actor, summary);
      await this.record(tx, actor, summary, 'working-copy.read', found.row.baseVersion);
      return { copy: found, documentIds: await this.documentsOf(tx, summaryId) };
    });
    return { ...copy, traced: await this.evidence.check(actor, documentIds, copy.edited) };
  }

  /**
   * Keeps the whole text as it stands, in place of what was kept at revision `seen`; 0 stands for
   * nothing. Throws `NotAssigned`, `ReviewNotPossible`, `BaseVersionOutdated`, `SentencesNotUsable` or
   * `WorkingCopyChanged`.
   */
  async save(
    actor: Actor,
    summaryId: string,
    seen: number,
    {
      baseVersion,
      sentences,
    }: { readonly baseVersion: number; readonly sentences: readonly SentSentence[] },
  ): Promise<CheckedCopy> {
    const { copy, documentIds } = await this.ifFirst(actor, summaryId, () =>
      this.acts.run(actor, summaryId, async (tx, summary) => {
        if (summary.state !== 'in_review') throw new ReviewNotPossible(summary.state);
        if (summary.assigneeId !== actor.id) throw new NotAssigned();
        const base = await this.versions.latest(tx, summary);
        if (base.row.number !== baseVersion) throw new BaseVersionOutdated();
        const edited = writeEdited(withSentences(base), given(sentences, baseVersion));
        const row = await this.keep(tx, actor, summary, seen, { baseVersion, edited });
        await this.record(tx, actor, summary, 'working-copy.saved', baseVersion);
        const found: WorkingCopy = { row, base, edited };
        return { copy: found, documentIds: await this.documentsOf(tx, summaryId) };
      }),
    );
    return { ...copy, traced: await this.evidence.check(actor, documentIds, copy.edited) };
  }

  /** Throws `WorkingCopyNotFound`. */
  async discard(actor: Actor, summaryId: string): Promise<void> {
    await this.acts.run(actor, summaryId, async (tx, summary) => {
      const row = await this.find(tx, actor, summaryId);
      if (!row) throw new WorkingCopyNotFound();
      await tx.delete(WorkingCopyRow, { id: row.id });
      await this.record(tx, actor, summary, 'working-copy.discarded', row.baseVersion);
    });
  }

  async find(tx: Transaction, { id }: Actor, summaryId: string): Promise<WorkingCopyRow | null> {
    return tx.findOneBy(WorkingCopyRow, { summaryId, personId: id });
  }

  /** Throws `WorkingCopyNotFound`. */
  async read(tx: Transaction, actor: Actor, summary: Summary): Promise<WorkingCopy> {
    const row = await this.find(tx, actor, summary.id);
    if (!row) throw new WorkingCopyNotFound();
    const key = await this.keyRing.object(tx, actor.tenantId, summary.objectKeyId);
    const { sentences } = openJson(key, placeOf(row), Content, row.contentSealed);
    const base = await this.versions.numbered(tx, summary, row.baseVersion);
    return { row, base, edited: writeEdited(withSentences(base), sentences) };
  }

  /** Ends what was kept at this revision, which has become a version. Throws `WorkingCopyChanged`. */
  async end(tx: Transaction, { id }: Actor, summaryId: string, revision: number): Promise<void> {
    const { affected } = await tx.delete(WorkingCopyRow, { summaryId, personId: id, revision });
    if (affected !== 1) throw new WorkingCopyChanged();
  }

  async documentsOf(tx: Transaction, summaryId: string): Promise<readonly string[]> {
    return (await this.summaries.sources(tx, [summaryId])).map(({ documentId }) => documentId);
  }

  private async keep(
    tx: Transaction,
    { id: personId, tenantId }: Actor,
    { id: summaryId, objectKeyId }: Summary,
    seen: number,
    { baseVersion, edited }: { readonly baseVersion: number; readonly edited: EditedText },
  ): Promise<WorkingCopyFacts> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const kept = await tx.findOneBy(WorkingCopyRow, { summaryId, personId });
    if ((kept?.revision ?? 0) !== seen) throw new WorkingCopyChanged();
    const id = kept?.id ?? newId();
    const row = {
      baseVersion,
      revision: seen + 1,
      contentSealed: sealContent(key, { id, tenantId }, edited),
      savedAt: new Date(),
    };
    if (!kept) {
      await tx.insert(WorkingCopyRow, { id, tenantId, summaryId, personId, ...row });
      return row;
    }
    const { affected } = await tx.update(
      WorkingCopyRow,
      { summaryId, personId, revision: seen },
      row,
    );
    if (affected !== 1) throw new WorkingCopyChanged();
    return row;
  }

  /** Of two windows that begin at once the second is told so. */
  private async ifFirst<T>(actor: Actor, summaryId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error, 'working_copy_person_idx')) throw error;
      const changed = new WorkingCopyChanged();
      await this.acts.recordRefusal(actor, summaryId, changed);
      throw changed;
    }
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId }: Summary,
    action: 'working-copy.read' | 'working-copy.saved' | 'working-copy.discarded',
    version: number,
  ): Promise<void> {
    const subject = { type: 'summary', id };
    await this.audit.record(tx, actor, { action, subject, patientId, details: { version } });
  }
}

function withSentences({ content, sentences }: ReviewedVersion): Parameters<typeof writeEdited>[0] {
  return { text: content.text, sections: content.sections, sentences };
}

/** An id of another version names nothing here, which `writeEdited` refuses. */
function given(sentences: readonly SentSentence[], baseVersion: number): readonly GivenSentence[] {
  return sentences.map(({ from, section, text }) => ({
    from: from === null ? null : (sentenceNumber(from, baseVersion) ?? 0),
    section,
    text,
  }));
}

function sealContent(
  key: ObjectKey,
  row: { readonly id: string; readonly tenantId: string },
  { sentences }: EditedText,
): Buffer {
  const kept = sentences.map(({ from, section, text }) => ({ from, section, text }));
  return sealJson(key, placeOf(row), { sentences: kept });
}

function placeOf({
  id,
  tenantId,
}: {
  readonly id: string;
  readonly tenantId: string;
}): SealedPlace {
  return { tenantId, table: 'working_copy', rowId: id, version: SEALED_FORMAT };
}
