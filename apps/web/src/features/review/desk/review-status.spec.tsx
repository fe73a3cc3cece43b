// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import { anOmission, aSentence } from '../../documents/testing/examples.js';
import type { EvidenceStatus } from '../../documents/evidence/findings.js';
import { EditingSession } from '../editing/editing-session.js';
import { toEdited } from '../editing/edited-draft.js';
import { type Checked, shownDraft } from '../editing/shown-draft.js';
import { ADA, aReview, aVersionOf } from '../testing/examples.js';
import { ReviewStatus } from './review-status.js';

const WORDS = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.', 'Nine.'];
const VERSION = aVersionOf({ plan: [...WORDS, 'Ten.'] });

const DESK = {
  review: aReview({ state: 'in_review', assignee: ADA }),
  shown: shownDraft(VERSION, toEdited(VERSION), new Map()),
  omissions: [],
  editing: { session: null, state: null, outdated: null, problem: null },
  isMine: true,
};

/** What the service says of the text on the screen, where it calls all sentences but the last by one status. */
function judgedNow(ofFirst: EvidenceStatus = 'contradicted'): Checked {
  return new Map(
    VERSION.sentences.map(({ id, text, section }, index) => {
      const range = { start: 0, end: text.length };
      const status = index < WORDS.length ? ofFirst : 'supported';
      const evidence = [aSentence({ ...range, status })];
      return [id, { from: id, section, text, ...range, evidence, change: 'same', lead: '' }];
    }),
  );
}

it('counts what is red on the screen, also where the saved version has no finding', async () => {
  const shown = shownDraft(VERSION, toEdited(VERSION), judgedNow());
  await renderPart(<ReviewStatus desk={{ ...DESK, shown }} />);
  expect(screen.getByText('9 to check')).toBeTruthy();
  expect(
    screen.getByText(/9 sentences need checking, 1 of 10 sentences are supported/),
  ).toBeTruthy();
});

it('does not count a sentence that somebody has given a reason for', async () => {
  const shown = shownDraft(VERSION, toEdited(VERSION), judgedNow());
  const override = { id: '1', by: ADA, at: '2026-11-24T12:00:00.000Z', reason: 'Seen.' };
  const review = aReview({
    state: 'in_review',
    findings: [{ sentenceId: '1-1', status: 'contradicted', codes: [], override }],
  });
  await renderPart(<ReviewStatus desk={{ ...DESK, shown, review }} />);
  expect(screen.getByText('8 to check')).toBeTruthy();
});

it('counts what is left out and must be answered first, and says that edits wait for their check', async () => {
  const session = new EditingSession(VERSION, null, {
    saveCopy: () => new Promise(() => {}),
    saveOpen: () => new Promise(() => {}),
  });
  session.takeOut('1-1');
  const editing = { ...DESK.editing, session, state: session.state() };
  const omissions = [
    anOmission(),
    anOmission({ id: '1-o2', answer: { by: ADA, at: '2026-11-24T12:00:00.000Z', reason: 'Old.' } }),
    anOmission({ id: '1-o3', tier: 'listed', reason: null }),
  ];
  await renderPart(<ReviewStatus desk={{ ...DESK, editing, omissions }} />);
  expect(screen.getByText('2 left out, 1 to answer')).toBeTruthy();
  expect(screen.getByText('Checking your edits …')).toBeTruthy();
  session.end();
});

it('says how many sentences could not be checked, where nothing else is open', async () => {
  const shown = shownDraft(VERSION, toEdited(VERSION), judgedNow('unchecked'));
  await renderPart(<ReviewStatus desk={{ ...DESK, shown }} />);
  expect(screen.getByText('9 not checked')).toBeTruthy();
  expect(
    screen.getByText(/9 sentences could not be checked, 1 of 10 sentences are supported/),
  ).toBeTruthy();
});

it('says that nothing was checked, instead of counting nothing', async () => {
  const version = { ...VERSION, evidence: null };
  const shown = shownDraft(version, toEdited(version), new Map());
  await renderPart(<ReviewStatus desk={{ ...DESK, shown }} />);
  expect(screen.getByText('Not checked')).toBeTruthy();
  expect(screen.queryByText(/supported/)).toBe(null);
});
