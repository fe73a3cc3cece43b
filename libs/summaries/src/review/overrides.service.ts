import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Summary } from '../summary.entities.js';
import { ReviewActs } from './review-acts.js';
import { FindingOverride } from './review.entities.js';
import { NoSuchFinding, OverriddenAlready } from './review.errors.js';
import { openWords, sealWords } from './review-seals.js';
import { ReviewedVersions } from './reviewed-versions.js';
import { findingOf, sentenceNumber, type VersionSentence } from './version-sentences.js';

const OVERRIDE = {
  act: 'overridden',
  from: ['in_review'],
  whose: 'actor',
  whileRecalled: 'amending',
} as const;

export interface OverrideDetails {
  readonly row: FindingOverride;
  /** Null once the summary is erased. */
  readonly reason: string | null;
}

/** Somebody answers for a sentence that is in doubt; without that, a version with one is not signed. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly versions: ReviewedVersions,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NoSuchFinding`, `OverriddenAlready`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`. */
  async override(
    actor: Actor,
    summaryId: string,
    seen: number,
    { sentenceId, reason }: { readonly sentenceId: string; readonly reason: string },
  ): Promise<void> {
    await this.acts.run(actor, summaryId, async (tx, summary) => {
      await this.acts.check(tx, actor, summary, seen, OVERRIDE);
      const { row, sentences } = await this.versions.latest(tx, summary);
      const sentence = sentenceNumber(sentenceId, row.number);
      const doubted = sentence === null ? undefined : sentences[sentence - 1];
      const status = doubted && findingOf(doubted);
      if (sentence === null || !status) throw new NoSuchFinding();
      const overridden = await this.of(tx, summary, row.number);
      if (overridden.some((each) => each.row.sentence === sentence)) throw new OverriddenAlready();
      const openFindings = countOpen(sentences, overridden) - 1;
      await this.acts.take(tx, actor, summary, seen, OVERRIDE, { openFindings });
      const key = await this.insert(tx, summary, {
        personId: actor.id,
        version: row.number,
        sentence,
        reason,
        createdAt: new Date(),
      });
      await this.audit.record(tx, actor, {
        action: 'summary.overridden',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
        details: { version: row.number, sentence, status },
        confidential: { reason: { value: reason, objectKey: key } },
      });
    });
  }

  /** Those of a version, in its order. */
  async of(
    tx: Transaction,
    { id, tenantId, objectKeyId }: Summary,
    version: number,
  ): Promise<OverrideDetails[]> {
    const rows = await tx.find(FindingOverride, {
      where: { summaryId: id, version },
      order: { sentence: 'asc' },
    });
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return rows.map((row) => ({
      row,
      reason: key ? openWords(key, 'doubt_override.reason', row, row.reasonSealed) : null,
    }));
  }

  /**
   * What was answered for goes on to the next version where the sentence is the same and still in
   * finding. How many findings of that version are open.
   */
  async carryOn(
    tx: Transaction,
    summary: Summary,
    from: { readonly number: number; readonly sentences: readonly VersionSentence[] },
    to: { readonly number: number; readonly sentences: readonly VersionSentence[] },
  ): Promise<number> {
    let open = to.sentences.filter((sentence) => findingOf(sentence) !== null).length;
    for (const { row, reason } of await this.of(tx, summary, from.number)) {
      const index = to.sentences.findIndex((each) => each.from === row.sentence);
      const sentence = to.sentences[index];
      const isSame = sentence?.text === from.sentences[row.sentence - 1]?.text;
      if (!sentence || !isSame || findingOf(sentence) === null || reason === null) continue;
      const { personId, createdAt } = row;
      const carried = { personId, createdAt, version: to.number, sentence: index + 1, reason };
      await this.insert(tx, summary, carried);
      open -= 1;
    }
    return open;
  }

  private async insert(
    tx: Transaction,
    { id: summaryId, tenantId, objectKeyId }: Summary,
    given: Pick<FindingOverride, 'personId' | 'version' | 'sentence' | 'createdAt'> & {
      readonly reason: string;
    },
  ): Promise<{ readonly id: string; readonly key: Awaited<ReturnType<KeyRing['object']>> }> {
    const id = newId();
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const { personId, version, sentence, createdAt, reason } = given;
    await tx.insert(FindingOverride, {
      id,
      tenantId,
      summaryId,
      version,
      sentence,
      personId,
      reasonSealed: sealWords(key, 'doubt_override.reason', { id, tenantId }, reason),
      createdAt,
    });
    return { id: objectKeyId, key };
  }
}

/** Findings that nobody answers for. */
export function countOpen(
  sentences: readonly VersionSentence[],
  overridden: readonly OverrideDetails[],
): number {
  const answered = new Set(overridden.map(({ row }) => row.sentence));
  return sentences.filter(
    (sentence, index) => findingOf(sentence) !== null && !answered.has(index + 1),
  ).length;
}
