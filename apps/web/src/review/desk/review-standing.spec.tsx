// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { aSentence } from '../../documents/testing/examples.js';
import { toEdited } from '../editing/edited-draft.js';
import { type Checked, shownDraft } from '../editing/shown-draft.js';
import { ADA, aReview, aVersionOf } from '../testing/examples.js';
import { ReviewStanding } from './review-standing.js';

const WORDS = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.', 'Nine.'];
const VERSION = aVersionOf({ plan: [...WORDS, 'Ten.'] });

const DESK = {
  review: aReview({ state: 'in_review', assignee: ADA }),
  shown: shownDraft(VERSION, toEdited(VERSION), new Map()),
  isMine: true,
};

/** What the service says of the text on the screen, where it calls the first nine sentences contradicted. */
function judgedNow(): Checked {
  return new Map(
    VERSION.sentences.map(({ id, text, section }, index) => {
      const range = { start: 0, end: text.length };
      const status = index < WORDS.length ? 'contradicted' : 'supported';
      const evidence = [aSentence({ ...range, status })];
      return [id, { from: id, section, text, ...range, evidence, change: 'same', lead: '' }];
    }),
  );
}

it('counts what is red on the screen, also where the saved version has no finding', async () => {
  const shown = shownDraft(VERSION, toEdited(VERSION), judgedNow());
  await renderPart(<ReviewStanding desk={{ ...DESK, shown }} />);
  expect(screen.getByText('9 to check')).toBeTruthy();
  expect(screen.getByText('1 of 10 supported')).toBeTruthy();
  expect(
    screen.getByText(/9 sentences are to be checked, 1 of 10 sentences are supported/),
  ).toBeTruthy();
});

it('does not count a sentence that somebody has given a reason for', async () => {
  const shown = shownDraft(VERSION, toEdited(VERSION), judgedNow());
  const override = { id: '1', by: ADA, at: '2026-11-24T12:00:00.000Z', reason: 'Seen.' };
  const review = aReview({
    state: 'in_review',
    findings: [{ sentenceId: '1-1', status: 'contradicted', codes: [], override }],
  });
  await renderPart(<ReviewStanding desk={{ ...DESK, shown, review }} />);
  expect(screen.getByText('8 to check')).toBeTruthy();
});

it('says that an edited sentence waits for its check', async () => {
  const draft = toEdited(VERSION).map((one) =>
    one.from === '1-1' ? { ...one, text: 'Another.' } : one,
  );
  const shown = shownDraft(VERSION, draft, new Map());
  await renderPart(<ReviewStanding desk={{ ...DESK, shown }} />);
  expect(screen.getByText('Checking your edits …')).toBeTruthy();
});

it('says that nothing was checked, instead of counting nothing', async () => {
  const version = { ...VERSION, evidence: null };
  const shown = shownDraft(version, toEdited(version), new Map());
  await renderPart(<ReviewStanding desk={{ ...DESK, shown }} />);
  expect(screen.getByText('Not checked')).toBeTruthy();
  expect(screen.queryByText(/supported/)).toBe(null);
});
