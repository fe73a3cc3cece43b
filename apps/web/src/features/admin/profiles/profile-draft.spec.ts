import { describe, expect, it } from 'vitest';
import {
  contentOf,
  draftOf,
  fieldOfPath,
  newSection,
  problemsOf,
  type ProfileContent,
} from './profile-draft.js';

const CONTENT: ProfileContent = {
  title: 'Note',
  description: 'A note.',
  translations: { de: { title: 'Notiz', description: 'Eine Notiz.' } },
  fileNameWords: ['note', 'visit'],
  approvals: 2,
  legallyResponsible: true,
  mustKeep: ['allergy'],
  instructions: 'Write.',
  sections: [
    {
      id: 'plan',
      title: 'Plan',
      translations: { de: 'Plan' },
      request: 'Write the plan.',
      alsoKnownAs: ['P'],
      topic: 'follow-up',
      terms: ['clinic'],
      copies: ['sentences'],
      whereCopied: true,
      onRequest: false,
      outputTokens: 64,
    },
  ],
};
const DRAFT = draftOf(CONTENT);
const [PLAN] = DRAFT.sections;
const PROPOSED = { isNew: false, isProposed: true };

describe('a profile that is being written', () => {
  it('is what it was while nothing is changed', () => {
    expect(contentOf(DRAFT)).toEqual(CONTENT);
    expect(problemsOf({ ...DRAFT, reason: 'shorter' }, PROPOSED)).toEqual({});
  });

  it('keeps what the form does not show, also a field that came later than the form', () => {
    const later = {
      ...CONTENT,
      audience: ['patient'],
      sections: CONTENT.sections.map((section) => ({ ...section, tone: 'plain' })),
    };
    const changed = { ...draftOf(later), title: 'Letter' };
    expect(contentOf(changed)).toEqual({ ...later, title: 'Letter' });
  });

  it('says that sentences are copied, or nothing of it', () => {
    const copied: ProfileContent = { ...CONTENT, extractive: true };
    expect(contentOf({ ...DRAFT, extractive: true })).toEqual(copied);
    expect(contentOf({ ...draftOf(copied), extractive: false })).toEqual(CONTENT);
  });

  it('leaves a language out in which nothing is said any more', () => {
    const translations = { de: { title: ' ', description: '' } };
    expect(contentOf({ ...DRAFT, translations }).translations).toEqual({});
  });

  it('is told at each field what is wrong with it', () => {
    const wrong = {
      ...DRAFT,
      id: 'Ward Round',
      title: ' ',
      translations: { de: { title: 'Notiz', description: '' } },
      instructions: 'x'.repeat(8001),
      fileNameWords: 'Note, visit',
      reason: 'x',
      sections: [
        { ...newSection(), key: 'a', id: 'plan', onRequest: true, outputTokens: '12.5' },
        ...(PLAN ? [{ ...PLAN, onRequest: true }] : []),
      ],
    };
    expect(problemsOf(wrong, { isNew: true, isProposed: true })).toEqual({
      id: 'id',
      title: 'required',
      'translations.de.description': 'required',
      instructions: 'long',
      fileNameWords: 'words',
      'sections.a.id': 'twice',
      'sections.a.title': 'required',
      'sections.a.request': 'required',
      'sections.a.outputTokens': 'tokens',
      'sections.plan.id': 'twice',
      sections: 'unasked',
      reason: 'reason',
    });
  });

  it('finds the field that the service refused', () => {
    expect(fieldOfPath('content.sections.0.request', DRAFT)).toBe('sections.plan.request');
    expect(fieldOfPath('content.title', DRAFT)).toBe('title');
    expect(fieldOfPath('reason', DRAFT)).toBe('reason');
  });
});
