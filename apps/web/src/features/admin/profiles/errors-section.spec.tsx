// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import { addAdministrationTexts } from '../../../locales/administration-texts.js';
import { recordedDraftErrors } from '../../documents/reliability/draft-errors.js';
import { ErrorsSection } from './errors-section.js';
import type { ProfileContent } from './profile-draft.js';

const CONTENT: ProfileContent = {
  title: 'Visit note',
  description: 'A note.',
  translations: {},
  fileNameWords: [],
  approvals: 1,
  legallyResponsible: false,
  instructions: 'Write.',
  sections: [
    {
      id: 'plan',
      title: 'Plan',
      translations: {},
      request: 'Write the plan.',
      alsoKnownAs: [],
      terms: [],
      onRequest: false,
      outputTokens: 64,
    },
  ],
};

/** As the route does: the texts come with the pages. */
function WithTexts({ id, content = CONTENT }: { id: string; content?: ProfileContent }) {
  addAdministrationTexts();
  return <ErrorsSection profile={{ id, content }} />;
}

it('shows how many drafts of each model were wrong, and of how many the check says nothing', async () => {
  const [one] = recordedDraftErrors('visit-note');
  if (!one) throw new Error('visit notes were not read');
  await renderPart(<WithTexts id="visit-note" />);
  const table = screen.getByRole('table', { name: 'How often drafts are wrong' });
  const row = within(table).getByRole('row', {
    name: new RegExp((one.model ?? '').replace(/\(.*/, '')),
  });
  const cells = within(row).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    `${one.wrong} of ${one.drafts}`,
    `${one.harmful} of ${one.drafts}`,
    `${one.silent} of ${one.drafts} (at most ${Math.ceil(100 * one.silentAtMost)}%)`,
  ]);
});

it('offers to copy sentences where an error without a mark is too likely', async () => {
  await renderPart(<WithTexts id="visit-note" />);
  expect(screen.getByRole('alert').textContent).toContain('fewer than 1 in 100');
  const link = screen.getByRole('link', { name: 'Copy sentences instead' });
  expect(link.getAttribute('href')).toBe(
    '/administration/profiles/visit-note/edit?extractive=true',
  );
});

const SENTENCES = CONTENT.sections.map((one) => ({ ...one, copies: ['sentences' as const] }));

it.each([
  ['by the profile', { ...CONTENT, extractive: true as const }],
  ['by each section', { ...CONTENT, sections: SENTENCES }],
])(
  'shows of copied sentences alone where they are copied %s, and offers nothing',
  async (_name, content) => {
    await renderPart(<WithTexts id="discharge-summary" content={content} />);
    expect(screen.getByText(/No model writes/)).toBeTruthy();
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'No model: copied sentences',
    ]);
    expect(screen.queryByRole('link')).toBe(null);
  },
);

it('says that nobody read drafts of a profile of one’s own', async () => {
  await renderPart(<WithTexts id="ward-round" />);
  expect(screen.getByText(/Nobody has compared drafts/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBe(null);
});
