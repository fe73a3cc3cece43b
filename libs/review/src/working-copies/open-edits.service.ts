import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { sentenceNumber, type Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from '../review-actions.js';
import { WorkingCopyRow } from '../review.entities.js';
import {
  BaseVersionOutdated,
  NotAssigned,
  ReviewNotPossible,
  WorkingCopyChanged,
} from '../review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import { againIfBegun } from './again-if-begun.js';
import { checkOpenEdits, type OpenEdit } from './open-edits.js';
import { readOpenEdits, sealContent, sealOpenEdits } from './sealed-working-copy.js';

/** An open edit as it is sent: `from` and `behind` are ids such as `2-14`. */
export interface SentOpenEdit extends Pick<OpenEdit, 'section' | 'was' | 'text'> {
  readonly from: string | null;
  readonly behind: string | null;
}

export interface KeptOpenEdits {
  readonly revision: number;
  readonly savedAt: Date;
}

/**
 * What a reviewer types into the editor of a sentence: in the working copy, and no part of its text until it is
 * applied. Kept every second while somebody types, so it is small, checked against no document, and on record
 * when an editor is opened or closed rather than with every letter.
 */
@Injectable()
export class OpenEditsService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Keeps these in place of what was kept at revision `seen`; 0 stands for nothing. Throws `NotAssigned`,
   * `ReviewNotPossible`, `BaseVersionOutdated`, `SentencesNotUsable` or `WorkingCopyChanged`.
   */
  async save(
    actor: Actor,
    summaryId: string,
    seen: number,
    {
      baseVersion,
      edits: sent,
    }: { readonly baseVersion: number; readonly edits: readonly SentOpenEdit[] },
  ): Promise<KeptOpenEdits> {
    return againIfBegun(() =>
      this.actions.run(actor, summaryId, async (tx, summary) => {
        if (summary.state !== 'in_review') throw new ReviewNotPossible(summary.state);
        if (summary.assigneeId !== actor.id) throw new NotAssigned();
        const base = await this.versions.latest(tx, summary);
        if (base.row.number !== baseVersion) throw new BaseVersionOutdated();
        const edits = given(sent, baseVersion);
        const { text, sections } = base.content;
        checkOpenEdits({ text, sections, sentences: base.sentences }, edits);
        return this.keep(tx, actor, summary, { seen, base, edits });
      }),
    );
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    {
      seen,
      base,
      edits,
    }: {
      readonly seen: number;
      readonly base: ReviewedVersion;
      readonly edits: readonly OpenEdit[];
    },
  ): Promise<KeptOpenEdits> {
    const { tenantId, id: personId } = actor;
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const kept = await tx.findOneBy(WorkingCopyRow, { summaryId: summary.id, personId });
    if ((kept?.openRevision ?? 0) !== seen) throw new WorkingCopyChanged();
    if (kept && kept.baseVersion !== base.row.number) throw new BaseVersionOutdated();
    const id = kept?.id ?? newId();
    const savedAt = new Date();
    const open = {
      openSealed: sealOpenEdits(key, { id, tenantId }, edits),
      openEdits: edits.length,
      openRevision: seen + 1,
      savedAt,
    };
    if (kept) {
      const { affected } = await tx.update(WorkingCopyRow, { id, openRevision: seen }, open);
      if (affected !== 1) throw new WorkingCopyChanged();
    } else {
      const sentences = base.sentences.map(({ section, text }, index) => ({
        from: index + 1,
        section,
        text,
      }));
      await tx.insert(WorkingCopyRow, {
        id,
        tenantId,
        summaryId: summary.id,
        personId,
        baseVersion: base.row.number,
        revision: 0,
        contentSealed: sealContent(key, { id, tenantId }, sentences),
        ...open,
      });
    }
    const before = kept ? readOpenEdits(key, kept) : [];
    if (editorsOf(before) !== editorsOf(edits)) {
      await this.audit.record(tx, actor, {
        action: 'working-copy.saved',
        subject: { type: 'summary', id: summary.id },
        patientId: summary.patientId,
        details: { version: base.row.number, openEdits: edits.length },
      });
    }
    return { revision: open.openRevision, savedAt };
  }
}

/** An id of another version names nothing here, which `checkOpenEdits` refuses. */
function given(edits: readonly SentOpenEdit[], version: number): readonly OpenEdit[] {
  const numberOf = (id: string | null): number | null =>
    id === null ? null : (sentenceNumber(id, version) ?? 0);
  return edits.map(({ from, behind, section, was, text }) => ({
    from: numberOf(from),
    section,
    was,
    behind: numberOf(behind),
    text,
  }));
}

/** Which sentences are open, whatever is written in them. */
function editorsOf(edits: readonly OpenEdit[]): string {
  return JSON.stringify(
    edits.map(({ from, section, was, behind }) => [from, section, was, behind]),
  );
}
