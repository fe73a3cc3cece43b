// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { SourceMark } from './inbox-parts.js';

it('shows that a source has changed also where a recall is open', async () => {
  const recall = { id: '01990f6e-0000-7000-8000-000000000001', open: true };
  const at = '2026-11-24T12:00:00.000Z';
  const sourceChange = { status: 'wrong-patient', at, open: true } as const;
  await renderPart(<SourceMark item={{ recall, sourceChange }} />);
  expect(screen.getByText('Recalled')).toBeTruthy();
  expect(screen.getByText('Source of another patient')).toBeTruthy();
});
