import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from '../review-actions.js';
import {
  BaseVersionOutdated,
  EditOpen,
  NothingChanged,
  WorkingCopyChanged,
} from '../review.errors.js';
import { WorkingCopiesService } from '../working-copies/working-copies.service.js';
import { EditedEvidence } from './edited-evidence.js';
import { EditedVersions } from './edited-versions.js';
import { ReviewedVersions } from './reviewed-versions.js';

const EDIT = {
  action: 'edited',
  from: ['in_review'],
  whose: 'actor',
  whileRecalled: 'amending',
} as const;

/** Makes versions of what reviewers have edited. */
@Injectable()
export class VersionSaving {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly copies: WorkingCopiesService,
    private readonly evidence: EditedEvidence,
    private readonly edited: EditedVersions,
  ) {}

  /**
   * Makes the actor's working copy the next version, which ends the copy. Throws `NothingChanged`, `EditOpen`,
   * `WorkingCopyNotFound`, `BaseVersionOutdated`, `WorkingCopyChanged`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async save(actor: Actor, summaryId: string, seen: number, copyRevision: number): Promise<void> {
    const { copy, of } = await this.actions.run(actor, summaryId, async (tx, summary) => {
      await this.actions.check(tx, actor, summary, seen, EDIT);
      const found = await this.copies.read(tx, actor, summary);
      if (found.row.revision !== copyRevision) throw new WorkingCopyChanged();
      if (found.row.openEdits > 0) throw new EditOpen(found.row.openEdits);
      const { row } = await this.versions.latest(tx, summary);
      if (row.number !== found.row.baseVersion) throw new BaseVersionOutdated();
      if (found.edited.text === found.base.content.text) throw new NothingChanged();
      return { copy: found, of: summary };
    });
    const { comparison } = copy.base.content;
    const traced = await this.evidence.check(actor, of, copy.edited, comparison);
    await this.actions.run(actor, summaryId, async (tx, summary, emit) => {
      await this.actions.take(tx, actor, summary, seen, EDIT, {});
      await this.copies.end(tx, actor, summary.id, copy.row.revision);
      await this.edited.insert(tx, actor, summary, { ...copy, traced });
      await emit('summary.edited');
    });
  }
}
