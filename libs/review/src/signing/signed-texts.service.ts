import { ObjectErased, type Transaction } from '@app/database';
import { RunExtractions, SummariesRepository, Summary, TenantProfiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import { type DiffSentence, diffVersions } from '../versions/version-diff.js';
import { askedSections } from './asked-sections.js';

/** A section as somebody signed it, beside what the model wrote. */
export interface SignedSection {
  readonly id: string;
  readonly text: string;
  /** Null where the model did not write the section. */
  readonly generated: string | null;
  /** What became of each sentence between the two. */
  readonly sentences: readonly DiffSentence[];
}

/** What is in force of a summary, with what it was made from. */
export interface SignedText {
  readonly summary: Summary;
  readonly documentIds: readonly string[];
  /** By document, the extraction that was signed over; a newer reading says what nobody signed. */
  readonly extractionIds: ReadonlyMap<string, string>;
  readonly sections: readonly SignedSection[];
}

/**
 * Signed summaries for a library above, which records what it takes them for. Labels of
 * confidentiality are no part of this: only what is normal is given.
 */
@Injectable()
export class SignedTexts {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly versions: ReviewedVersions,
    private readonly profiles: TenantProfiles,
    private readonly extractions: RunExtractions,
  ) {}

  /** The newest first; those that were withdrawn, erased or are being amended are none of them. */
  async ids(
    tx: Transaction,
    profileId: string,
    atMost: number,
  ): Promise<{ readonly ids: readonly string[]; readonly available: number }> {
    const [rows, available] = await tx.findAndCount(Summary, {
      select: { id: true },
      where: {
        profileId,
        state: In(['signed', 'amended']),
        signedVersion: Not(IsNull()),
        confidentiality: 'N',
        // what its source no longer says is nothing to learn from
        sourceChange: IsNull(),
        reproductionOf: IsNull(),
      },
      order: { createdAt: 'desc', id: 'desc' },
      take: atMost,
    });
    return { ids: rows.map(({ id }) => id), available };
  }

  /**
   * Null where it is no longer signed, or erased, or its source has changed. Without sections where the text has none of its
   * profile and that has several.
   */
  async read(tx: Transaction, summaryId: string): Promise<SignedText | null> {
    const summary = await this.summaries.find(tx, summaryId);
    if (!summary || (summary.state !== 'signed' && summary.state !== 'amended')) return null;
    if (summary.sourceChange !== null) return null;
    const chain = await this.chain(tx, summary);
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last) return null;
    const sources = await this.summaries.sources(tx, [summaryId]);
    const sentences = diffVersions(chain.map((version) => version.sentences));
    const whole = await this.onlySection(tx, summary);
    return {
      summary,
      documentIds: sources.map(({ documentId }) => documentId),
      extractionIds: await this.extractions.of(tx, summaryId),
      sections: askedSections(last.content, whole).map(({ id, text }) => ({
        id,
        text,
        generated:
          askedSections(first.content, whole).find((section) => section.id === id)?.text ?? null,
        sentences: sentences.filter(({ section }) => (section ?? whole) === id),
      })),
    };
  }

  /** From what the model wrote to what was signed, each made of the one before. */
  private async chain(tx: Transaction, summary: Summary): Promise<readonly ReviewedVersion[]> {
    const chain: ReviewedVersion[] = [];
    try {
      for (let number = summary.signedVersion; number !== null;) {
        const version: ReviewedVersion = await this.versions.numbered(tx, summary, number);
        chain.unshift(version);
        number = version.row.parent;
      }
    } catch (error) {
      if (error instanceof ObjectErased) return [];
      throw error;
    }
    return chain;
  }

  /** What a text without sections is, where its profile asks for one alone. */
  private async onlySection(
    tx: Transaction,
    { profileId, profileVersion, sectionIds }: Summary,
  ): Promise<string | null> {
    const { sections } = await this.profiles.numbered(tx, profileId, profileVersion);
    const usual = sections.filter(({ onRequest }) => !onRequest).map(({ id }) => id);
    const [section, ...others] = sectionIds ?? usual;
    return section !== undefined && others.length === 0 ? section : null;
  }
}
