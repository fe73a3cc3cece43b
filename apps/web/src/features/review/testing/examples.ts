import type {
  Review,
  VersionSentence,
  Signature,
  VersionDetails,
  WorkingCopy,
} from '@app/api-client';
import { aSentence, aVersion, idOf } from '../../documents/testing/examples.js';

const NOW = '2026-11-24T12:00:00.000Z';

export const ADA = { kind: 'person', id: idOf(800), name: 'Ada Adler' } as const;
export const BEN = { kind: 'person', id: idOf(801), name: 'Ben Bauer' } as const;

/** A version of these sentences, in the section that is named before them with a colon, if any. */
export function aVersionOf(
  bodies: Readonly<Record<string, readonly string[]>>,
  change: Partial<VersionDetails> = {},
): VersionDetails {
  const titled = Object.keys(bodies).length > 1;
  const sentences: VersionSentence[] = [];
  const sections: VersionDetails['sections'] = [];
  let text = '';
  for (const [id, words] of Object.entries(bodies)) {
    if (titled) text += `${text === '' ? '' : '\n\n'}${id.toUpperCase()}\n`;
    const start = text.length;
    for (const [index, sentence] of words.entries()) {
      const lead = index === 0 ? '' : sentence.startsWith('- ') ? '\n' : ' ';
      text += lead;
      const range = { start: text.length, end: text.length + sentence.length };
      sentences.push({
        id: `1-${sentences.length + 1}`,
        section: titled ? id : null,
        lead,
        text: sentence,
        ...range,
        evidence: [aSentence(range)],
        from: null,
      });
      text += sentence;
    }
    if (titled) sections.push({ id, title: id.toUpperCase(), start, end: text.length });
  }
  return {
    ...aVersion({ text, sections, evidence: sentences.flatMap(({ evidence }) => evidence) }),
    parent: null,
    sourceChange: null,
    sentences,
    ...change,
  };
}

/** What the service answers when edits are kept. */
export function aWorkingCopy(change: Partial<WorkingCopy> = {}): WorkingCopy {
  return {
    summaryId: idOf(500),
    baseVersion: 1,
    revision: 1,
    savedAt: NOW,
    sentences: [],
    text: '',
    sections: [],
    headline: { leftOut: 0, listed: 0, toCheck: 0, unchecked: 0, supported: 0, statements: 0 },
    omissions: [],
    instructions: [],
    notMade: [],
    checkVersion: 3,
    comparison: null,
    unchecked: null,
    openEdits: [],
    openRevision: 0,
    ...change,
  };
}

export function aReview(change: Partial<Review> = {}): Review {
  return {
    summaryId: idOf(500),
    revision: 1,
    state: 'draft',
    reason: null,
    priority: 'routine',
    profile: 'visit-note',
    assignee: null,
    assignedAt: null,
    lastAction: null,
    version: 1,
    signedVersion: null,
    sourceChange: null,
    recall: null,
    approvals: { needed: 1, given: 0 },
    findings: [],
    openFindings: 0,
    openOmissions: 0,
    unchecked: false,
    uncheckedBecause: null,
    headline: { leftOut: 0, listed: 0, toCheck: 0, unchecked: 0, supported: 0, statements: 0 },
    omissions: [],
    instructions: [],
    notMade: [],
    checkVersion: 3,
    comparison: null,
    comments: [],
    signatures: [],
    workingCopy: null,
    ...change,
  };
}

export function aSignature(change: Partial<Signature> = {}): Signature {
  return {
    id: idOf(600),
    version: 1,
    person: ADA,
    printedName: 'Ada Adler',
    role: 'reviewer',
    meaning: 'review',
    method: 'password+totp',
    signedAt: NOW,
    timeZone: 'Europe/Berlin',
    contentSha256: 'ab'.repeat(32),
    withdrawnAt: null,
    unchecked: 0,
    passages: null,
    singleAdministrator: false,
    answered: [],
    omissions: null,
    ...change,
  };
}
