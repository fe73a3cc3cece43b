/** What a section of a summary asks for. A profile names the topic of each section. */
export const TOPICS = [
  'reason',
  'history',
  'past-history',
  'family-history',
  'social-history',
  'review-of-systems',
  'allergies',
  'medication',
  'immunizations',
  'examination',
  'results',
  'imaging',
  'diagnoses',
  'procedures',
  'course',
  'condition',
  'follow-up',
  'question',
  'contract',
  'whole',
] as const;
export type Topic = (typeof TOPICS)[number];
