// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import {
  aDocument,
  aLeftOut,
  aSentence,
  aSpan,
  aVersion,
  idOf,
} from '../../documents/testing/examples.js';
import { answerWith } from '../../documents/testing/page-at.js';
import type { SourceQuestion } from '@app/api-client';
import { aSignature } from '../testing/examples.js';
import { SignatureBlock } from './signature-block.js';
import { PassagesQuestion } from './passages-question.js';
import { countOpen, NO_ANSWERS, type SourceAnswers } from './source-answers.js';
import { SourceQuestions } from './source-questions.js';
import { StruckSentences } from './struck-sentences.js';

const STRIKE = {
  start: 31,
  end: 44,
  before: 'Medication: ',
  text: 'Ramipril 5 mg',
  after: ' [struck?] daily',
  page: 2,
};
const QUESTION: SourceQuestion = {
  documentId: idOf(1),
  leftOut: [aLeftOut({ pages: [3, 4] }), aLeftOut({ kind: 'attachment', count: 1 })],
  strikes: [STRIKE],
};
const TEXT = 'Takes ramipril. No fever.';
const VERSION = aVersion({
  text: TEXT,
  evidence: [
    aSentence({ start: 0, end: 15, spans: [aSpan(25, 60)] }),
    aSentence({ start: 16, end: 25, spans: [aSpan(0, 20)] }),
  ],
});

let given: SourceAnswers = NO_ANSWERS;
beforeEach(() => {
  given = NO_ANSWERS;
  answerWith({ [`documents/${idOf(1)}`]: () => aDocument({ fileName: 'plan.docx' }) });
});

function Asked({ questions }: { readonly questions: readonly SourceQuestion[] }) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  return (
    <SourceQuestions
      questions={questions}
      summary={{ documentIds: [idOf(1)] }}
      version={VERSION}
      answers={answers}
      onAnswers={(next) => {
        given = next;
        setAnswers(next);
      }}
    />
  );
}

it('asks for each document what was not read of it, and whether text is struck out', async () => {
  await renderPart(<Asked questions={[QUESTION]} />);
  const group = await screen.findByRole('group', { name: /^plan\.docx/ });
  expect(
    within(group)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['2 pictures (pages 3, 4)', '1 attachment', 'Takes ramipril.']);
  expect(countOpen([QUESTION], given)).toBe(2);
  const seen = within(group).getByRole('checkbox', { name: /^I’ve looked at it/ });
  await userEvent.click(seen);
  expect(countOpen([QUESTION], given)).toBe(1);
  const strike = within(group).getByRole('radiogroup', { name: 'Is “Ramipril 5 mg” struck out?' });
  expect(group.textContent).toContain('Page 2: Medication: Ramipril 5 mg [struck?] daily');
  within(group).getByText('The summary draws on this text:');
  await userEvent.click(within(strike).getByRole('radio', { name: /^Not struck out/ }));
  expect(countOpen([QUESTION], given)).toBe(0);
  expect([...given.values()]).toEqual([
    {
      documentId: idOf(1),
      leftOutSeen: true,
      strikes: [{ start: 31, end: 44, answer: 'valid' }],
    },
  ]);
  await userEvent.click(seen);
  expect(countOpen([QUESTION], given)).toBe(1);
});

it('warns where the summary draws on what the signer says is struck out', async () => {
  await renderPart(<Asked questions={[{ ...QUESTION, leftOut: [] }]} />);
  const strike = await screen.findByRole('radiogroup', { name: /Ramipril/ });
  await userEvent.click(within(strike).getByRole('radio', { name: /^Struck out/ }));
  expect(screen.getByRole('status').textContent).toContain(
    'draws on text that you marked as struck',
  );
  expect(screen.getByRole('status').textContent).toContain('Takes ramipril.');
  expect([...given.values()][0]?.strikes).toEqual([{ start: 31, end: 44, answer: 'struck' }]);
});

it('names the sentences that keep the version from being signed', async () => {
  const sentences = ['Takes ramipril.', 'No fever.'].map((text, index) => ({
    id: `1-${index + 1}`,
    text,
  }));
  await renderPart(<StruckSentences numbers="2" sentences={sentences} />);
  expect(
    screen.getByText('You can’t sign because of this sentence. Edit or delete it:'),
  ).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'No fever.',
  ]);
});

it('asks nothing where everything was read', async () => {
  const { container } = await renderPart(<Asked questions={[]} />);
  expect(container.querySelector('section')).toBeNull();
});

it('shows on the signature what it answered for', async () => {
  const answered = [{ documentId: idOf(1), leftOut: QUESTION.leftOut, struck: 1, valid: 2 }];
  const signatures = [aSignature({ answered })];
  await renderPart(<SignatureBlock summaryId={idOf(500)} signatures={signatures} />);
  const words = screen.getByText(
    'not read: 2 pictures (pages 3, 4), 1 attachment · 1 passage struck out · 2 passages with a line across them: not struck out',
  );
  expect(words.closest('dd')?.previousElementSibling?.textContent).toBe('About the sources');
});

it('shows on the signature what the signer compared in place of the check', async () => {
  const signatures = [aSignature({ unchecked: 3 })];
  await renderPart(<SignatureBlock summaryId={idOf(500)} signatures={signatures} />);
  expect(screen.getByText('3 unchecked sentences: compared by the signer')).toBeTruthy();
});

const READ = { count: 34, characters: 12_900, ofCharacters: 100_000 };

it('asks whether the signer knows what the model was not given', async () => {
  const onSeen = vi.fn<(isSeen: boolean) => void>();
  await renderPart(<PassagesQuestion passages={READ} isSeen={false} onSeen={onSeen} />);
  const question = screen.getByRole('region', { name: 'Partly read' });
  within(question).getByText(
    'The model read 34 passages of the documents, 12% of their text. The rest was searched by rules only.',
  );
  await userEvent.click(within(question).getByRole('checkbox'));
  expect(onSeen).toHaveBeenCalledWith(true);
});

it('shows on the signature how much the model was given', async () => {
  const signatures = [aSignature({ passages: READ })];
  await renderPart(<SignatureBlock summaryId={idOf(500)} signatures={signatures} />);
  expect(screen.getByText('read by the model: 34 passages, 12% of the text')).toBeTruthy();
});
