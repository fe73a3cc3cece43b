// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
import { answerWith } from '../../documents/testing/page-at.js';
import { addAdministrationTexts } from '../../../locales/administration-texts.js';
import { Announcer } from '../../../ui/announcer.js';
import { MustAnswerSection } from './must-answer-section.js';

/** As the route does: the texts come with the pages. */
function WithTexts() {
  addAdministrationTexts();
  return (
    <>
      <Announcer />
      <MustAnswerSection />
    </>
  );
}

it('adds a kind of facts to those that are set, and says when that holds', async () => {
  const sent: unknown[] = [];
  answerWith({
    'must-answer': (_address, body) => {
      if (body !== null) sent.push(body);
      return body ?? { classes: ['procedure'] };
    },
  });
  await renderPart(<WithTexts />);
  const device = await screen.findByRole('checkbox', { name: 'Device' });
  expect(screen.getByRole('region', { name: 'Facts to answer before signing' })).toBeTruthy();
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);

  await userEvent.click(device);

  await waitFor(() => expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2));
  expect(sent).toEqual([{ classes: expect.arrayContaining(['procedure', 'device']) }]);
  expect(screen.getByText('Saved. Applies to drafts that are checked from now on.')).toBeTruthy();
});

it('keeps what was set where the change does not reach the service', async () => {
  answerWith({
    'must-answer': (_address, body) => {
      if (body !== null) throw new TypeError('Failed to fetch');
      return { classes: ['procedure'] };
    },
  });
  await renderPart(<WithTexts />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Device' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
});
