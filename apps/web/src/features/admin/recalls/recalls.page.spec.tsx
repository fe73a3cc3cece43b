// @vitest-environment happy-dom
import { act as action, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import { answerWith } from '../../documents/testing/page-at.js';
import { Announcer } from '../../../ui/announcer.js';
import { addAdministrationTexts } from '../../../locales/administration-texts.js';
import { sessionQuery } from '../../session/session.js';
import { RecallsPage } from './recalls.page.js';

const MAKERS = {
  currentVersion: 5,
  readers: [
    { reader: 'docx', version: 4, documents: 12, drafts: 3, signed: 2, recalled: false },
    { reader: 'docx', version: 5, documents: 7, drafts: 0, signed: 0, recalled: false },
    { reader: 'pdf', version: 3, documents: 1, drafts: 0, signed: 0, recalled: true },
  ],
  models: [
    {
      engine: 'llama-cpp',
      modelId: 'small',
      adapterId: null,
      modelSha256: 'a'.repeat(64),
      adapterSha256: null,
      adapterKnown: true,
      drafts: 3,
      signed: 2,
      recalled: false,
    },
  ],
};

// the field that grows asks for it, and happy-dom has none
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

/** As the route does: the texts come with the pages. */
function WithTexts() {
  addAdministrationTexts();
  return <RecallsPage />;
}

it('says what a recall is about before it is begun, and sends it with the reason', async () => {
  const sent: unknown[] = [];
  answerWith({
    recalls: (_address, body) => {
      if (body === null) return { items: [] };
      sent.push(body);
      return { id: '01990f6e-0000-7000-8000-000000000001' };
    },
    'recalls/makers': () => MAKERS,
    'recalls/preview': (_address, scope) => {
      expect(scope).toEqual({ kind: 'reader', reader: 'docx', fromVersion: 4, throughVersion: 4 });
      return { documents: 12, drafts: 3, signed: 2, recipients: 1 };
    },
  });
  await renderPart(<WithTexts />);
  const readers = await screen.findByRole('table', { name: 'Readers in use' });
  // what is recalled already is not offered again
  expect(within(readers).getByText('Recalled')).toBeTruthy();
  expect(within(readers).queryByRole('button', { name: /pdf/ })).toBeNull();
  await userEvent.click(
    within(readers).getByRole('button', { name: 'Recall Reader docx, version 4 …' }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(
    await within(dialog).findByText('3 open drafts are locked at once and replaced by new ones.'),
  ).toBeTruthy();
  expect(within(dialog).getByText(/^Sent to 1 destination\./)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Recall' }));
  expect(sent).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText('Reason'), 'cells were lost');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Recall' }));
  await expect
    .poll(() => sent)
    .toEqual([
      {
        scope: { kind: 'reader', reader: 'docx', fromVersion: 4, throughVersion: 4 },
        reason: 'cells were lost',
      },
    ]);
});

it('says of a model whether a recall is about one adapter or about all', async () => {
  const [model] = MAKERS.models;
  const tuned = { ...model, adapterId: 'tuned', adapterSha256: 'b'.repeat(64) };
  answerWith({
    recalls: () => ({ items: [] }),
    'recalls/makers': () => ({ ...MAKERS, models: [model, tuned] }),
    'recalls/preview': () => ({ documents: 0, drafts: 3, signed: 2, recipients: 0 }),
  });
  await renderPart(<WithTexts />);
  const models = await screen.findByRole('table', { name: 'Models in use' });
  within(models).getByRole('button', { name: 'Recall Model aaaaaaaaaaaa, with any adapter …' });
  await userEvent.click(
    within(models).getByRole('button', {
      name: 'Recall Model aaaaaaaaaaaa with adapter bbbbbbbbbbbb …',
    }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(
    await within(dialog).findByText(
      /^Nothing more can be written with this model and this adapter\./,
    ),
  ).toBeTruthy();
});

it('follows what is under way, and stops asking when it has ended', async () => {
  const open = {
    id: '01990f6e-0000-7000-8000-000000000002',
    scope: { kind: 'reader', reader: 'docx', fromVersion: 4, throughVersion: 4 },
    reason: 'cells were lost',
    by: { kind: 'person', id: '01990f6e-0000-7000-8000-000000000003', name: 'Ada Adler' },
    begunAt: '2026-11-24T12:00:00.000Z',
    endedAt: null as string | null,
    liftedAt: null,
    drafts: 8,
    remade: 3,
    signed: 2,
    unanswered: 2,
    waiting: 6,
    failed: 1,
  };
  const rereads = {
    waiting: 30,
    reading: 1,
    done: 9,
    failed: 1,
    cancelled: 0,
    current: 40,
    currentEnded: 9,
    newDocuments: 2,
    failures: [],
  };
  let isOver = false;
  const asked = { recalls: 0, rereads: 0 };
  answerWith({
    recalls: () => {
      asked.recalls += 1;
      const ended = { remade: 8, waiting: 0, failed: 0, endedAt: '2026-11-24T13:00:00.000Z' };
      return { items: [isOver ? { ...open, ...ended } : open] };
    },
    'recalls/makers': () => MAKERS,
    rereads: () => {
      asked.rereads += 1;
      const ended = { waiting: 0, reading: 0, done: 40, current: 0, currentEnded: 0 };
      return isOver ? { ...rereads, ...ended } : rereads;
    },
  });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  try {
    const { queries } = await renderPart(
      <>
        <Announcer />
        <WithTexts />
      </>,
    );
    const person = { permissions: ['recall:manage', 'document:reread'] };
    queries.setQueryData([...sessionQuery.queryKey], { csrfToken: 'x', person });
    await settled(() => screen.queryByText('9 of 40 documents read again') !== null);
    const bar = screen.getByRole('progressbar', { name: 'Reading documents again' });
    expect(bar.getAttribute('aria-valuenow')).toBe('22.5');
    screen.getByText('2 new documents come first.');
    await settled(() => screen.queryByText('3 of 10 processed') !== null);
    isOver = true;
    await settled(() => screen.queryByText('Completed') !== null);
    await settled(() => screen.queryByText('No documents are waiting to be read again.') !== null);
    expect(screen.queryByRole('progressbar')).toBeNull();
    const before = { ...asked };
    await action(() => vi.advanceTimersByTimeAsync(60_000));
    expect(asked).toEqual(before);
  } finally {
    vi.useRealTimers();
  }
});

/** Lets the clock of the page go on until something is so. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns > 100) throw new Error('It did not come.');
    await action(() => vi.advanceTimersByTimeAsync(1_000));
  }
}
