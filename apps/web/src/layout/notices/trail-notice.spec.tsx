// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Start } from '@app/api-client';
import { renderPart } from '../../../test/render-part.js';
import { TrailNotice } from './trail-notice.js';

afterEach(() => vi.unstubAllGlobals());

function answers(auditTrail: Start['auditTrail']) {
  const fetched = vi.fn<() => Promise<Response>>(async () => Response.json({ auditTrail }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('the notice about the audit trail', () => {
  it('says, to screen readers too, that nothing can be signed and that documents are taken', async () => {
    answers('mismatch');
    await renderPart(<TrailNotice />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('doesn’t match the signed one');
    expect(alert.textContent).toContain('Documents and messages are still accepted');
  });

  it.each(['intact', 'none', 'unknown'] as const)('is not there while it is %s', async (state) => {
    const fetched = answers(state);
    await renderPart(<TrailNotice />);
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
