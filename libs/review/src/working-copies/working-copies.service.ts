import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import {
  MadeByRecalled,
  sentenceNumber,
  sentencesOf,
  type Summary,
  type TraceOutcome,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { EditedEvidence } from '../versions/edited-evidence.js';
import { type EditedText, type GivenSentence, writeEdited } from '../versions/edited-text.js';
import { FindingAnswers, type VersionFindings } from '../findings/finding-answers.js';
import { ReviewActions } from '../review-actions.js';
import { WorkingCopyRow } from '../review.entities.js';
import {
  BaseVersionOutdated,
  EditOpen,
  EditsNotSaved,
  NotAssigned,
  ReviewNotPossible,
  WorkingCopyChanged,
  WorkingCopyNotFound,
} from '../review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import { againIfBegun } from './again-if-begun.js';
import type { OpenEdit } from './open-edits.js';
import { openContent, readOpenEdits, sealContent } from './sealed-working-copy.js';

export type WorkingCopyFacts = Pick<
  WorkingCopyRow,
  'baseVersion' | 'revision' | 'savedAt' | 'openEdits' | 'openRevision'
>;

/** A reviewer's unsaved edits, written out. */
export interface WorkingCopy {
  readonly row: WorkingCopyFacts;
  readonly base: ReviewedVersion;
  readonly edited: EditedText;
  readonly openEdits: readonly OpenEdit[];
}

export interface CheckedCopy extends WorkingCopy {
  readonly traced: TraceOutcome;
}

/** With what was found of it, and which answers go on to it from its base. */
export interface JudgedCopy extends CheckedCopy {
  readonly findings: VersionFindings;
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
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly evidence: EditedEvidence,
    private readonly answers: FindingAnswers,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `WorkingCopyNotFound`. */
  async get(actor: Actor, summaryId: string): Promise<JudgedCopy> {
    const copy = await this.actions.run(actor, summaryId, async (tx, summary) => {
      const found = await this.read(tx, actor, summary);
      await this.record(tx, actor, summary, 'working-copy.read', found.row.baseVersion);
      return found;
    });
    return this.judge(actor, summaryId, copy);
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
  ): Promise<JudgedCopy> {
    const copy = await againIfBegun(() =>
      this.actions.run(actor, summaryId, async (tx, summary) => {
        if (summary.state !== 'in_review') throw new ReviewNotPossible(summary.state);
        if (summary.assigneeId !== actor.id) throw new NotAssigned();
        if (summary.recallOpen && summary.signedVersion === null) throw new MadeByRecalled();
        const base = await this.versions.latest(tx, summary);
        if (base.row.number !== baseVersion) throw new BaseVersionOutdated();
        const edited = writeEdited(withSentences(base), given(sentences, baseVersion));
        const kept = await this.keep(tx, actor, summary, seen, { baseVersion, edited });
        await this.record(tx, actor, summary, 'working-copy.saved', baseVersion);
        const found: WorkingCopy = { ...kept, base, edited };
        return found;
      }),
    );
    return this.judge(actor, summaryId, copy);
  }

  /** Throws `WorkingCopyNotFound`. */
  async discard(actor: Actor, summaryId: string): Promise<void> {
    await this.actions.run(actor, summaryId, async (tx, summary) => {
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
    const base = await this.versions.numbered(tx, summary, row.baseVersion);
    const edited = writeEdited(withSentences(base), openContent(key, row));
    return { row, base, edited, openEdits: readOpenEdits(key, row) };
  }

  private async judge(actor: Actor, summaryId: string, copy: WorkingCopy): Promise<JudgedCopy> {
    const of = await this.actions.run(actor, summaryId, async (_tx, summary) => summary);
    const { base, edited } = copy;
    const { comparison } = base.content;
    const traced = await this.evidence.check(actor, of, edited, comparison);
    const content = { ...traced, text: edited.text, sections: edited.sections };
    const sentences = sentencesOf({ ...content, edited });
    const findings = await this.actions.run(actor, summaryId, (tx, summary) =>
      this.answers.ofNext(
        tx,
        summary,
        { number: base.row.number, content: base.content, sentences: base.sentences },
        { number: base.row.number + 1, content, sentences },
      ),
    );
    return { ...copy, traced, findings };
  }

  /** Why the actor's own edits forbid to sign what is saved; null where nothing is left of them. */
  async hindrance(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
  ): Promise<EditOpen | EditsNotSaved | null> {
    if (!(await this.find(tx, actor, summary.id))) return null;
    const { row, base, edited } = await this.read(tx, actor, summary);
    if (row.openEdits > 0) return new EditOpen(row.openEdits);
    return edited.text === base.content.text ? null : new EditsNotSaved();
  }

  /** Ends what was kept at this revision, which has become a version. Throws `WorkingCopyChanged`. */
  async end(tx: Transaction, { id }: Actor, summaryId: string, revision: number): Promise<void> {
    const { affected } = await tx.delete(WorkingCopyRow, { summaryId, personId: id, revision });
    if (affected !== 1) throw new WorkingCopyChanged();
  }

  private async keep(
    tx: Transaction,
    { id: personId, tenantId }: Actor,
    { id: summaryId, objectKeyId }: Summary,
    seen: number,
    { baseVersion, edited }: { readonly baseVersion: number; readonly edited: EditedText },
  ): Promise<Pick<WorkingCopy, 'row' | 'openEdits'>> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const kept = await tx.findOneBy(WorkingCopyRow, { summaryId, personId });
    if ((kept?.revision ?? 0) !== seen) throw new WorkingCopyChanged();
    // open edits name the sentences of the version that they were begun on
    if (kept && kept.openEdits > 0 && kept.baseVersion !== baseVersion) {
      throw new BaseVersionOutdated();
    }
    const id = kept?.id ?? newId();
    const content = {
      baseVersion,
      revision: seen + 1,
      contentSealed: sealContent(key, { id, tenantId }, edited.sentences),
      savedAt: new Date(),
    };
    if (!kept) {
      const none = { openSealed: null, openEdits: 0, openRevision: 0 };
      const row = { id, tenantId, summaryId, personId, ...content, ...none };
      await tx.insert(WorkingCopyRow, row);
      return { row, openEdits: [] };
    }
    const where = { summaryId, personId, revision: seen };
    const { affected } = await tx.update(WorkingCopyRow, where, content);
    if (affected !== 1) throw new WorkingCopyChanged();
    const { openEdits, openRevision } = kept;
    return { row: { ...content, openEdits, openRevision }, openEdits: readOpenEdits(key, kept) };
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
