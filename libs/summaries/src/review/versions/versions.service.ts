import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyRing, type Transaction, whereAny } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Summary, SummaryVersion } from '../../summary.entities.js';
import { SummaryOrders } from '../../requests/summary-orders.js';
import { sealContent, type VersionContent } from '../../version-content.js';
import { EditedEvidence } from './edited-evidence.js';
import { changeOf, type EditedText } from './edited-text.js';
import { FindingAnswers, type VersionFindings } from '../findings/finding-answers.js';
import { JudgingAgain } from '../findings/judging-again.js';
import { ReviewActs } from '../review-acts.js';
import { SignatureRow } from '../review.entities.js';
import {
  BaseVersionOutdated,
  EditOpen,
  NothingChanged,
  WorkingCopyChanged,
} from '../review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from './reviewed-versions.js';
import { type DiffSentence, diffVersions } from './version-diff.js';
import { sentencesOf } from './version-sentences.js';
import {
  type CheckedCopy,
  WorkingCopiesService,
} from '../working-copies/working-copies.service.js';

const EDIT = {
  act: 'edited',
  from: ['in_review'],
  whose: 'actor',
  whileRecalled: 'amending',
} as const;

export interface ListedVersion {
  readonly row: SummaryVersion;
  /** How many people signed it. */
  readonly signatures: number;
}

export interface ReadVersion {
  readonly summary: Summary;
  readonly version: ReviewedVersion;
  readonly findings: VersionFindings;
}

/** The versions of a summary: what was written, what people made of it, and what the difference is. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly versions: ReviewedVersions,
    private readonly copies: WorkingCopiesService,
    private readonly answers: FindingAnswers,
    private readonly judging: JudgingAgain,
    private readonly evidence: EditedEvidence,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly orders: SummaryOrders,
    private readonly audit: AuditTrail,
  ) {}

  /** Newest first. */
  async list(actor: Actor, summaryId: string): Promise<readonly ListedVersion[]> {
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const rows = await tx.find(SummaryVersion, {
        where: { summaryId },
        order: { number: 'desc' },
      });
      const signed = await whereAny(rows, (some) =>
        tx.findBy(SignatureRow, { versionId: In(some.map(({ id }) => id)) }),
      );
      await this.record(tx, actor, summary, 'version.listed', { count: rows.length });
      return rows.map((row) => ({
        row,
        signatures: signed.filter(({ versionId }) => versionId === row.id).length,
      }));
    });
  }

  /** Throws `VersionNotFound` or `ObjectErased`. */
  async get(actor: Actor, summaryId: string, number: number): Promise<ReadVersion> {
    await this.judging.ensure(actor, summaryId);
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const version = await this.versions.numbered(tx, summary, number);
      await this.record(tx, actor, summary, 'version.read', { version: number });
      return { summary, version, findings: await this.answers.of(tx, summary, version) };
    });
  }

  /** From the older of the two to the newer. Throws as `get`. */
  async compare(
    actor: Actor,
    summaryId: string,
    one: number,
    other: number,
  ): Promise<{ readonly from: number; readonly to: number; readonly sentences: DiffSentence[] }> {
    const [from, to] = one < other ? [one, other] : [other, one];
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const chain: ReviewedVersion[] = [];
      for (let number = from; number <= to; number += 1) {
        chain.push(await this.versions.numbered(tx, summary, number));
      }
      await this.record(tx, actor, summary, 'version.compared', { from, to });
      return { from, to, sentences: diffVersions(chain.map(({ sentences }) => sentences)) };
    });
  }

  /**
   * Makes the actor's working copy the next version, which ends the copy. Throws `NothingChanged`, `EditOpen`,
   * `WorkingCopyNotFound`, `BaseVersionOutdated`, `WorkingCopyChanged`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async save(actor: Actor, summaryId: string, seen: number, copyRevision: number): Promise<void> {
    const { copy, documentIds, of } = await this.acts.run(actor, summaryId, async (tx, summary) => {
      await this.acts.check(tx, actor, summary, seen, EDIT);
      const found = await this.copies.read(tx, actor, summary);
      if (found.row.revision !== copyRevision) throw new WorkingCopyChanged();
      if (found.row.openEdits > 0) throw new EditOpen(found.row.openEdits);
      const { row } = await this.versions.latest(tx, summary);
      if (row.number !== found.row.baseVersion) throw new BaseVersionOutdated();
      if (found.edited.text === found.base.content.text) throw new NothingChanged();
      const sources = await this.copies.documentsOf(tx, summaryId);
      return { copy: found, documentIds: sources, of: summary };
    });
    const { comparison } = copy.base.content;
    const traced = await this.evidence.check(actor, of, documentIds, copy.edited, comparison);
    const event = await this.acts.run(actor, summaryId, async (tx, summary) => {
      await this.insert(tx, actor, summary, seen, { ...copy, traced });
      return this.events.emit(tx, actor.tenantId, 'summary.edited', summaryId);
    });
    await this.orders.announce(actor, summaryId, event);
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    seen: number,
    { row: copy, base, edited, traced }: CheckedCopy,
  ): Promise<void> {
    const { tenantId } = actor;
    const id = newId();
    const number = base.row.number + 1;
    const { label, model, receipt, comparison } = base.content;
    const content = {
      text: edited.text,
      sections: edited.sections,
      label,
      model,
      receipt,
      comparison,
      ...traced,
      edited: { parent: base.row.number, sentences: placesOf(edited) },
    } satisfies Omit<VersionContent, 'v'>;
    const sentences = sentencesOf(content);
    await this.acts.take(tx, actor, summary, seen, EDIT, {});
    await this.copies.end(tx, actor, summary.id, copy.revision);
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const { sealed, sha256 } = sealContent(key, { tenantId, id }, content);
    await tx.insert(SummaryVersion, {
      id,
      tenantId,
      summaryId: summary.id,
      number,
      kind: summary.signedVersion === null ? 'edited' : 'amended',
      parent: base.row.number,
      runId: null,
      contentSealed: sealed,
      contentSha256: sha256,
      actorKind: actor.kind,
      actorId: actor.id,
      createdAt: new Date(),
    });
    const headline = await this.answers.carryOn(
      tx,
      summary,
      { number: base.row.number, content: base.content, sentences: base.sentences },
      { number, content, sentences },
    );
    await this.acts.count(tx, summary.id, headline);
    await this.audit.record(tx, actor, {
      action: 'summary.edited',
      subject: { type: 'summary', id: summary.id },
      patientId: summary.patientId,
      details: { version: number, parent: base.row.number, ...countChanges(base, edited) },
      confidential: {
        contentSha256: {
          value: sha256.toString('hex'),
          objectKey: { id: summary.objectKeyId, key },
        },
      },
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId }: Summary,
    action: 'version.listed' | 'version.read' | 'version.compared',
    details: Readonly<Record<string, number>>,
  ): Promise<void> {
    const subject = { type: 'summary', id };
    await this.audit.record(tx, actor, { action, subject, patientId, details });
  }
}

function placesOf({ sentences }: EditedText): NonNullable<VersionContent['edited']>['sentences'] {
  return sentences.map(({ section, start, end, from }) => ({ section, start, end, from }));
}

function countChanges(
  { sentences }: ReviewedVersion,
  edited: EditedText,
): { readonly changed: number; readonly inserted: number; readonly removed: number } {
  const changes = edited.sentences.map((sentence) => changeOf(sentences, sentence));
  const inserted = changes.filter((change) => change === 'inserted').length;
  return {
    changed: changes.filter((change) => change === 'changed').length,
    inserted,
    removed: sentences.length - (changes.length - inserted),
  };
}
