// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { ExportMenu } from './export-menu.js';

vi.mock('../session/session.js', () => ({
  useSession: () => ({ person: { permissions: ['audit:export'] } }),
}));

it('offers every format of what is shown, and the disclosures of one patient', async () => {
  const patient = '01990f6e-0000-7000-8000-000000000001';
  await renderPart(<ExportMenu search={{ patient }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  const items = await screen.findAllByRole('menuitem');
  expect(items.map((item) => [item.textContent, item.getAttribute('href')])).toEqual([
    ['CSV, for a spreadsheet', `/api/audit/export?format=csv&patient=${patient}`],
    ['FHIR R4 AuditEvents (NDJSON)', `/api/audit/export?format=fhir&patient=${patient}`],
    ['OCSF 1.5.0 (JSON lines)', `/api/audit/export?format=ocsf&patient=${patient}`],
    ['Accounting of disclosures', `/audit/disclosures?patient=${patient}`],
  ]);
});
