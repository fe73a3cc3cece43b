// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import { recordedDraftErrors } from './draft-errors.js';
import { DraftErrorsOf } from './draft-errors-of.js';

const [ONE, OTHER] = recordedDraftErrors('discharge-summary');

it('shows the errors of the model that wrote the draft, and of no other', async () => {
  if (!ONE || !OTHER) throw new Error('discharge summaries were not read');
  await renderPart(<DraftErrorsOf profile="discharge-summary" model={ONE.model} />);
  expect(screen.getByRole('table', { name: 'How often are such drafts wrong?' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: ONE.model ?? '' })).toBeTruthy();
  expect(screen.queryByRole('rowheader', { name: OTHER.model ?? '' })).toBe(null);
});

it('shows those of copied sentences of a draft that no model wrote', async () => {
  await renderPart(<DraftErrorsOf profile="discharge-summary" model={null} />);
  expect(screen.getByRole('rowheader', { name: 'No model: copied sentences' })).toBeTruthy();
});

it.each([
  ['of a model that nobody read', 'discharge-summary', 'Another model'],
  ['of a profile that nobody read', 'ward-round', ONE?.model ?? ''],
])('says nothing of a draft %s', async (_name, profile, model) => {
  await renderPart(<DraftErrorsOf profile={profile} model={model} />);
  expect(screen.queryByRole('table')).toBe(null);
});
