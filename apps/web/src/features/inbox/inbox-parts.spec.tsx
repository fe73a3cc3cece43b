// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { aReviewItem } from '../review/testing/examples.js';
import { SourceMark } from './inbox-parts.js';

it('shows that a source has changed also where a recall is open', async () => {
  const item = aReviewItem({
    recall: { id: '01990f6e-0000-7000-8000-000000000001', open: true },
    sourceChange: { status: 'wrong-patient', at: '2026-11-24T12:00:00.000Z', open: true },
  });
  await renderPart(<SourceMark item={item} />);
  expect(screen.getByText('Recalled')).toBeTruthy();
  expect(screen.getByText('Source of another patient')).toBeTruthy();
});
