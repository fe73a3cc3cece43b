import type { ObjectKey } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { newId } from '@app/platform';
import {
  findingOf,
  type Headline,
  headlineOf,
  type OmissionTrace,
  type Summary,
  type VersionContent,
  type VersionSentence,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { FindingOverride } from '../review.entities.js';
import { openWords, sealWords } from '../review-seals.js';
import type { ReviewedVersion } from '../versions/reviewed-versions.js';
import { OmissionAnswer } from './finding.entities.js';
import { omissionId, sameOmissions } from './version-omissions.js';

export interface OverrideDetails {
  readonly row: FindingOverride;
  /** Null once the summary is erased. */
  readonly reason: string | null;
}

/** Why a fact of the documents is not in a text, by whom and when. */
export interface OmissionReason {
  readonly personId: string;
  readonly at: Date;
  /** Null once the summary is erased. */
  readonly reason: string | null;
}

export interface OmissionDetails {
  /** Such as `2-o3`. */
  readonly id: string;
  readonly omission: OmissionTrace;
  readonly answer: OmissionReason | null;
}

/** What was found of a version, and what people have answered. */
export interface VersionFindings {
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  readonly overridden: readonly OverrideDetails[];
  readonly omissions: readonly OmissionDetails[];
}

/** What of a version answers are given for. */
export interface Answerable {
  readonly number: number;
  readonly content: Pick<VersionContent, 'text' | 'evidence' | 'omissions' | 'checkVersion'>;
  readonly sentences: readonly VersionSentence[];
}

interface Given {
  readonly personId: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly reason: string;
}

/** The answers to findings, each sealed by itself: who answers for a sentence, and why a fact is left out. */
@Injectable()
export class FindingAnswers {
  constructor(private readonly keyRing: KeyRing) {}

  /** Of a version, with the answers to it. */
  async of(
    tx: Transaction,
    summary: Summary,
    { row, content, sentences }: ReviewedVersion,
  ): Promise<VersionFindings> {
    const version = { number: row.number, content, sentences };
    const overridden = await this.overrides(tx, summary, row.number);
    const answers = await this.omissionAnswers(tx, summary, version);
    return {
      headline: headlineOf(judgedOf(version), answeredBy(overridden, answers)),
      overridden,
      omissions: content.omissions.map((omission, index) => ({
        id: omissionId(row.number, index + 1),
        omission,
        answer: answers.get(index + 1) ?? null,
      })),
    };
  }

  /** Of a text that is to be the next version, with those answers to this one that would go on to it. */
  async ofNext(
    tx: Transaction,
    summary: Summary,
    from: Answerable,
    to: Answerable,
  ): Promise<VersionFindings> {
    const overridden = await this.overrides(tx, summary, from.number);
    const answers = await this.omissionAnswers(tx, summary, from);
    const sentences = new Set(carriedOverrides(overridden, from, to).map(({ to: at }) => at));
    const same = sameOmissions(
      { text: from.content.text, omissions: from.content.omissions },
      { text: to.content.text, omissions: to.content.omissions },
    );
    const omissions = to.content.omissions.map((omission, index) => {
      const was = same.get(index + 1);
      return {
        id: was === undefined ? omissionId(0, index + 1) : omissionId(from.number, was),
        omission,
        answer: (was === undefined ? null : answers.get(was)) ?? null,
      };
    });
    const answered = omissions.flatMap(({ answer }, index) => (answer ? [index + 1] : []));
    return {
      headline: headlineOf(judgedOf(to), { sentences, omissions: new Set(answered) }),
      overridden: [],
      omissions,
    };
  }

  /**
   * What was answered goes on: for a sentence that is the same and still a finding, and for a fact that is the same and
   * still left out. The headline of that version then.
   */
  async carryOn(
    tx: Transaction,
    summary: Summary,
    from: Answerable,
    to: Answerable,
  ): Promise<Headline | null> {
    const overridden = await this.overrides(tx, summary, from.number);
    const carried = carriedOverrides(overridden, from, to);
    if (from.number !== to.number) {
      for (const { override, to: sentence } of carried) {
        const { personId, createdAt } = override.row;
        const { reason } = override;
        if (reason === null) continue;
        const given = { personId, createdAt, version: to.number, reason };
        await this.addOverride(tx, summary, sentence, given);
      }
    }
    const answers = await this.omissionAnswers(tx, summary, from);
    const omissions = new Set<number>();
    const { text } = to.content;
    const same = sameOmissions(from.content, { text, omissions: to.content.omissions });
    for (const [omission, was] of same) {
      const answer = answers.get(was);
      if (!answer || answer.reason === null) continue;
      const { personId, at: createdAt, reason } = answer;
      const given = { personId, createdAt, version: to.number, reason };
      await this.addOmissionAnswer(tx, summary, to, omission, given);
      omissions.add(omission);
    }
    const sentences = new Set(carried.map(({ to: at }) => at));
    return headlineOf(judgedOf(to), { sentences, omissions });
  }

  async addOverride(
    tx: Transaction,
    summary: Summary,
    sentence: number,
    { reason, ...given }: Given,
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    const row = { id: newId(), tenantId: summary.tenantId, summaryId: summary.id, sentence };
    const objectKey = await this.keyOf(tx, summary);
    const reasonSealed = sealWords(objectKey.key, 'doubt_override.reason', row, reason);
    await tx.insert(FindingOverride, { ...row, ...given, reasonSealed });
    return objectKey;
  }

  async addOmissionAnswer(
    tx: Transaction,
    summary: Summary,
    { content }: Pick<Answerable, 'content'>,
    omission: number,
    { reason, ...given }: Given,
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    const row = { id: newId(), tenantId: summary.tenantId, summaryId: summary.id, omission };
    const objectKey = await this.keyOf(tx, summary);
    const reasonSealed = sealWords(objectKey.key, 'omission_answer.reason', row, reason);
    const checkVersion = content.checkVersion ?? 0;
    await tx.insert(OmissionAnswer, { ...row, ...given, checkVersion, reasonSealed });
    return objectKey;
  }

  private async overrides(
    tx: Transaction,
    summary: Summary,
    version: number,
  ): Promise<readonly OverrideDetails[]> {
    const rows = await tx.find(FindingOverride, {
      where: { summaryId: summary.id, version },
      order: { sentence: 'asc' },
    });
    const key = await this.keyIfAny(tx, summary);
    return rows.map((row) => ({
      row,
      reason: key ? openWords(key, 'doubt_override.reason', row, row.reasonSealed) : null,
    }));
  }

  /** By the number of the omission, from 1. */
  private async omissionAnswers(
    tx: Transaction,
    summary: Summary,
    { number, content }: Pick<Answerable, 'number' | 'content'>,
  ): Promise<ReadonlyMap<number, OmissionReason>> {
    if (content.omissions.length === 0) return new Map();
    const checkVersion = content.checkVersion ?? 0;
    const where = { summaryId: summary.id, version: number, checkVersion };
    const rows = await tx.find(OmissionAnswer, { where });
    const key = await this.keyIfAny(tx, summary);
    return new Map(
      rows.map((row) => {
        const { personId, createdAt: at, reasonSealed } = row;
        const reason = key ? openWords(key, 'omission_answer.reason', row, reasonSealed) : null;
        return [row.omission, { personId, at, reason }];
      }),
    );
  }

  private async keyOf(
    tx: Transaction,
    { tenantId, objectKeyId: id }: Summary,
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    return { id, key: await this.keyRing.object(tx, tenantId, id) };
  }

  private async keyIfAny(
    tx: Transaction,
    { tenantId, objectKeyId }: Summary,
  ): Promise<ObjectKey | undefined> {
    return (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
  }
}

function judgedOf({ content, sentences }: Answerable): Parameters<typeof headlineOf>[0] {
  return { isChecked: content.evidence !== null, sentences, omissions: content.omissions };
}

function answeredBy(
  overridden: readonly OverrideDetails[],
  answers: ReadonlyMap<number, OmissionReason>,
): Parameters<typeof headlineOf>[1] {
  const sentences = new Set(overridden.map(({ row }) => row.sentence));
  return { sentences, omissions: new Set(answers.keys()) };
}

/** Those for a sentence that is the same in the other text, and still a finding; `to` is its number there. */
function carriedOverrides(
  overridden: readonly OverrideDetails[],
  from: Answerable,
  to: Answerable,
): readonly { readonly override: OverrideDetails; readonly to: number }[] {
  const isOneVersion = from.number === to.number;
  return overridden.flatMap((override) => {
    const { sentence: was } = override.row;
    const index = isOneVersion ? was - 1 : to.sentences.findIndex(({ from: of }) => of === was);
    const sentence = to.sentences[index];
    const isSame = sentence?.text === from.sentences[was - 1]?.text;
    if (!sentence || !isSame || findingOf(sentence) === null) return [];
    return [{ override, to: index + 1 }];
  });
}
