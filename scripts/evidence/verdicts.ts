import {
  judgeDraft,
  type JudgedSection,
  openFindings,
  type SentenceEvidence,
} from '@app/faithfulness';
import { judgedDraft, type SectionedDraft } from './drafts.js';

/** What the check says of each of some sentences, as the bodies of one draft: the source is read once. */
export function verdictsOn(
  source: string,
  sentences: readonly string[],
): readonly (readonly SentenceEvidence[])[] {
  const sections: JudgedSection[] = [];
  let text = '';
  for (const sentence of sentences) {
    const end = text.length + sentence.length;
    sections.push({ start: text.length, end, title: '', topic: null, terms: [] });
    text += `${sentence}\n\n`;
  }
  const draft = { text, sections, mustKeep: [], mustAnswer: [] };
  const { statements } = judgeDraft(source, [{ text: source, limit: null }], draft);
  return sections.map(({ start, end }) =>
    statements.filter((one) => one.start >= start && one.end <= end),
  );
}

/** The same of a draft with sections. */
export function verdictsOnDraft(
  source: string,
  draft: SectionedDraft,
): readonly SentenceEvidence[] {
  return judgeDraft(source, [{ text: source, limit: null }], judgedDraft(draft)).statements;
}

export function isFlagged(evidence: readonly SentenceEvidence[]): boolean {
  return openFindings(evidence).length > 0;
}
