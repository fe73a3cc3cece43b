import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import {
  headlineColumns,
  sealContent,
  sentencesOf,
  SummariesRepository,
  type Summary,
  type VersionContent,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { FindingAnswers } from '../findings/finding-answers.js';
import type { CheckedCopy } from '../working-copies/working-copies.service.js';
import { changeOf, type EditedText } from './edited-text.js';
import type { ReviewedVersion } from './reviewed-versions.js';

/** Versions that people wrote, in the transaction of the action that makes them. */
@Injectable()
export class EditedVersions {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly answers: FindingAnswers,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** With what was found of it, and the answers that go on to it from its base. */
  async insert(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    { base, edited, traced }: CheckedCopy,
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
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const { sealed, sha256 } = sealContent(key, { tenantId, id }, content);
    await this.summaries.addVersion(tx, {
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
    await this.summaries.change(tx, { id: summary.id }, headlineColumns(headline));
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
