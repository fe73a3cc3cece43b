import { expect, it } from 'vitest';
import type { ProfileContent, ProfileSection } from '../profiles/profiles.js';
import { changesOf } from './profile-changes.js';

const SECTION: ProfileSection = {
  id: 'plan',
  title: 'Plan',
  translations: {},
  request: 'Write the plan.',
  alsoKnownAs: [],
  terms: [],
  onRequest: false,
  outputTokens: 64,
};
const CONTENT: ProfileContent = {
  title: 'Note',
  description: 'A note.',
  translations: {},
  fileNameWords: ['note'],
  approvals: 2,
  legallyResponsible: true,
  instructions: 'Write.',
  sections: [SECTION],
};

it('lists every field that differs, in the order in which one reads a profile', () => {
  const section: ProfileSection = {
    id: 'plan',
    title: 'The plan',
    translations: { de: 'Plan' },
    request: 'Write it.',
    alsoKnownAs: ['P', 'A/P'],
    topic: 'follow-up',
    terms: ['clinic'],
    copies: ['allergies', 'results'],
    copiesBelow: ['follow-up'],
    onRequest: true,
    whereCopied: true,
    insteadOf: 'course',
    outputTokens: 65,
  };
  const after: ProfileContent = {
    title: 'Letter',
    description: 'A letter.',
    translations: { de: { title: 'Brief', description: 'Ein Brief.' } },
    fileNameWords: ['letter', 'mail'],
    approvals: 1,
    legallyResponsible: false,
    mustKeep: ['allergy', 'date'],
    instructions: 'Write a letter.',
    sections: [section, { ...SECTION, id: 'course' }],
  };
  const changes = changesOf(CONTENT, after).map(({ field, before, after: is }) => [
    field,
    before,
    is,
  ]);
  const ofPlan = changes.filter(([field]) => !field?.startsWith('sections.course.'));
  expect(ofPlan).toEqual([
    ['title', 'Note', 'Letter'],
    ['description', 'A note.', 'A letter.'],
    ['instructions', 'Write.', 'Write a letter.'],
    ['approvals', '2', '1'],
    ['legallyResponsible', 'true', 'false'],
    ['fileNameWords', 'note', 'letter, mail'],
    ['mustKeep', '', 'allergy, date'],
    ['translations.de.title', null, 'Brief'],
    ['translations.de.description', null, 'Ein Brief.'],
    ['sections', 'plan', 'plan, course'],
    ['sections.plan.title', 'Plan', 'The plan'],
    ['sections.plan.translations.de', null, 'Plan'],
    ['sections.plan.request', 'Write the plan.', 'Write it.'],
    ['sections.plan.outputTokens', '64', '65'],
    ['sections.plan.onRequest', 'false', 'true'],
    ['sections.plan.alsoKnownAs', '', 'P, A/P'],
    ['sections.plan.topic', '', 'follow-up'],
    ['sections.plan.terms', '', 'clinic'],
    ['sections.plan.copies', '', 'allergies, results'],
    ['sections.plan.copiesBelow', '', 'follow-up'],
    ['sections.plan.whereCopied', 'false', 'true'],
    ['sections.plan.insteadOf', '', 'course'],
  ]);
  expect(changes).toContainEqual(['sections.course.request', null, 'Write the plan.']);
  expect(changesOf(after, after)).toEqual([]);
});

it('says no name and no number: both are those of the version', () => {
  const before = { ...CONTENT, id: 'note', version: 3 };
  const after = { ...CONTENT, id: 'letter', version: 101 };
  expect(changesOf(before, after)).toEqual([]);
});
