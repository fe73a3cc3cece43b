/** What a made note states once, and how a whole draft states it. */
export interface MadeFact {
  readonly class: string;
  readonly section: SectionId;
  readonly source: string;
  readonly draft: string;
  /** Of a drug: the draft without its dose. */
  readonly withoutDose?: string;
}

export const SECTION_IDS = [
  'admission',
  'diagnoses',
  'course',
  'condition',
  'medications',
  'follow-up',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];
