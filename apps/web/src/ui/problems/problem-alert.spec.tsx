// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { rememberLanguage } from '../../locales/i18n.js';
import { ServiceProblem } from '../../service.js';
import { renderPart } from '../../../test/render-part.js';
import { ProblemAlert } from './problem-alert.js';

describe('an error beside its cause', () => {
  it('shows the sentence of the service', async () => {
    const said = 'The file is a scanned image without text. Upload a PDF with a text layer.';

    await renderPart(<ProblemAlert error={new ServiceProblem(422, 'no-text', said)} />);

    expect(screen.getByRole('alert').textContent).toContain(said);
  });

  it('says in its own words that no answer came', async () => {
    await renderPart(<ProblemAlert error={new ServiceProblem(0, 'unreachable', '')} />);

    expect(screen.getByRole('alert').textContent).toContain('Can’t reach Cloister');
  });

  it('never shows what a fault of the service wrote', async () => {
    const fault = new ServiceProblem(500, 'internal', 'relation "x" does not exist');

    await renderPart(<ProblemAlert error={fault} />);

    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('Something went wrong on our side');
    expect(textContent).not.toContain('relation');
  });

  it('never shows what an error of the page itself says', async () => {
    await renderPart(<ProblemAlert error={new TypeError('x is not a function')} />);

    expect(screen.getByRole('alert').textContent).not.toContain('function');
  });

  it('says when it is worth another try', async () => {
    const locked = new ServiceProblem(429, 'sign-in-locked', 'Locked.', [], 300);

    await renderPart(<ProblemAlert error={locked} />);

    expect(screen.getByRole('alert').textContent).toContain('Try again in 5 minutes.');
  });

  it('tries again at a press', async () => {
    const onRetry = vi.fn<() => void>();
    await renderPart(<ProblemAlert error={new Error('any')} onRetry={onRetry} />);

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('speaks German to whom chose it', async () => {
    const shown = await renderPart(
      <ProblemAlert error={new ServiceProblem(403, 'not-allowed', 'No.')} />,
    );

    await rememberLanguage('de');

    expect(await shown.findByText(/Dafür fehlt Ihnen die Berechtigung/)).toBeTruthy();
    localStorage.clear();
  });
});
