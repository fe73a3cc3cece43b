import type { FactClass, Topic } from '@app/faithfulness';
import type { DraftToJudge } from './judged-draft.js';

/** Which sections a fact belongs to, the best first. */
const TOPICS_OF: Readonly<Record<FactClass, readonly Topic[]>> = {
  allergy: ['allergies', 'past-history', 'history'],
  medication: ['medication', 'follow-up'],
  diagnosis: ['diagnoses', 'past-history', 'history'],
  result: ['results', 'imaging', 'course'],
  procedure: ['procedures', 'course', 'past-history'],
  complication: ['course', 'procedures', 'diagnoses'],
  device: ['procedures', 'past-history', 'course'],
  anticoagulation: ['medication', 'follow-up'],
  pregnancy: ['past-history', 'history', 'diagnoses'],
  'treatment-limitation': ['condition', 'follow-up', 'course'],
  'follow-up': ['follow-up', 'course'],
  'pending-result': ['follow-up', 'results'],
  'safety-warning': ['follow-up', 'medication'],
  conclusion: ['results', 'imaging', 'diagnoses'],
  decision: ['follow-up', 'course', 'condition'],
  party: ['contract'],
  amount: ['contract'],
  date: ['contract', 'follow-up'],
  obligation: ['contract'],
  termination: ['contract'],
};

/** The id of the section of a draft where a fact belongs; null where no section asks for it. */
export function sectionOf(
  factClass: FactClass | null,
  { sections }: Pick<DraftToJudge, 'sections'>,
): string | null {
  if (factClass === null) return null;
  for (const topic of [...TOPICS_OF[factClass], 'whole']) {
    const found = sections.find((section) => section.topic === topic);
    if (found) return found.id;
  }
  return null;
}
