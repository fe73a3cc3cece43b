import { operatorActor } from '@app/platform';
import { configuredWeights, ReleasesService } from '@app/model-ops';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AllowedModels } from '../../apps/api/src/models/allowed-models.service.js';
import { expectAccessible } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { evaluation, sha } from '../support/evaluations.js';
import { PASSWORD, signedInPerson } from '../support/people.js';
import { useWeb } from './web.js';

const web = useWeb({ engine: null });

const steward = () => signedInPerson(web.service, { roles: ['model_steward'] });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const announced = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const heading = (page: Page, name: string | RegExp, level: number) =>
  page.getByRole('heading', { name, level }).waitFor();

/** An adapter that is slower for certain, and not worse. */
async function propose(): Promise<void> {
  const { service } = web;
  const operator = operatorActor('test', service.tenantId);
  await service.get(AllowedModels).allow(operator, { sha256: sha('a'), name: 'adapter.gguf' });
  const present = await configuredWeights(service.config);
  const candidate = { model: present.model, adapter: { id: 'ward-notes', sha256: sha('a') } };
  await service.get(ReleasesService).propose(operator, {
    evaluation: evaluation({ candidate, present, worseIn: 'tokensPerSecond' }),
    datasetIds: [],
    reason: null,
  });
}

async function look(page: Page): Promise<void> {
  await page.getByRole('link', { name: /View figures: .* with ward-notes/ }).click();
  await heading(page, /with ward-notes$/, 1);
}

async function prove(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve …' }).click();
  const asked = dialog(page, /^Approve .* with ward-notes\?$/);
  await asked.getByLabel('Current password').fill(PASSWORD);
  await asked.getByRole('button', { name: 'Approve', exact: true }).click();
}

describe('models', { timeout: 90_000 }, () => {
  it('are looked at, approved by two people, and rolled back by one', async () => {
    const first = await web.openSignedIn({ person: await steward() });
    await first.page.goto('/administration/models');
    await first.page.getByText('docs/models.md').waitFor();
    await heading(first.page, 'Models', 1);
    await first.page.getByText('Set in the configuration').waitFor();
    await first.page.getByText('Trained to write English (every profile).').waitFor();
    await first.page.getByText('npx cloister model propose --eval RUN_FOLDER').waitFor();
    await expectAccessible(first.page);

    await propose();
    await first.page.reload();
    await look(first.page);
    const figures = first.page.getByRole('table', { name: 'Figures' });
    const speed = figures.getByRole('row', { name: /^tokens\/s/ });
    expect(await speed.getByRole('cell').allTextContents()).toEqual([
      '0.3 [0.2, 0.4]',
      '0.5 [0.4, 0.6]',
      expect.stringMatching(/^-0\.2 \[-0\.3, -0\.1\], p = 0\.001.*worse$/),
    ]);
    await first.page.getByRole('button', { name: 'Approve …' }).click();
    await dialog(first.page, /^Approve /)
      .getByLabel('Current password')
      .waitFor();
    await expectAccessible(first.page);
    await first.page.keyboard.press('Escape');
    await prove(first.page);
    await announced(first.page, 'Your decision is recorded.');
    await first.page.getByText('You approved it.').waitFor();

    const second = await web.openSignedIn({ person: await steward(), viewport: PHONE });
    await second.page.goto('/administration/models');
    await second.page.getByText('1 of 2').waitFor();
    await expectAccessible(second.page);
    await look(second.page);
    await expectAccessible(second.page);
    await prove(second.page);
    await announced(second.page, 'The model is active.');
    await second.page.getByRole('button', { name: 'Roll back …' }).waitFor();

    await first.page.reload();
    await first.page.getByRole('button', { name: 'Roll back …' }).click();
    const asked = dialog(first.page, /^Roll back .* with ward-notes\?$/);
    await asked.getByRole('button', { name: 'Roll back', exact: true }).click();
    await asked.getByText('Fill in this field.').waitFor();
    await expectAccessible(first.page);
    await asked.getByLabel('Reason').fill('it stammers');
    await asked.getByRole('button', { name: 'Roll back', exact: true }).click();
    await announced(first.page, 'The model was rolled back.');
    await first.page.getByRole('link', { name: 'All releases' }).click();
    await first.page.getByText('Set in the configuration').waitFor();
    await first.page.getByRole('table', { name: 'Previous' }).getByText('Rolled back').waitFor();
    await expectAccessible(first.page);
  });
});
