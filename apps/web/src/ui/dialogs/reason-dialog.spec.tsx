// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { ServiceProblem } from '../../service.js';
import { ReasonDialog } from './reason-dialog.js';

// the field that grows asks for it, and happy-dom has none
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

async function open(onGiven: (reason: string) => Promise<void>) {
  const onClose = vi.fn<() => void>();
  await renderPart(
    <ReasonDialog
      opened
      title="Release the hold?"
      warning="The document may be erased again."
      action="Release"
      onGiven={onGiven}
      onClose={onClose}
    />,
  );
  return {
    onClose,
    user: userEvent.setup(),
    reason: await screen.findByRole('textbox', { name: 'Reason' }),
    release: screen.getByRole('button', { name: 'Release' }),
  };
}

it('hands on the reason that was given', async () => {
  const onGiven = vi.fn<(reason: string) => Promise<void>>().mockResolvedValue();
  const { user, reason, release } = await open(onGiven);

  await user.type(reason, 'The case is closed.');
  await user.click(release);

  expect(onGiven.mock.calls[0]?.[0]).toBe('The case is closed.');
});

it('says at the field that a reason is too short, and hands none on', async () => {
  const onGiven = vi.fn<(reason: string) => Promise<void>>().mockResolvedValue();
  const { user, reason, release } = await open(onGiven);

  await user.type(reason, 'No');
  await user.click(release);

  expect(await screen.findByText('Enter a reason of at least 3 characters.')).toBeTruthy();
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(onGiven).not.toHaveBeenCalled();
});

it('takes no reason over 500 characters', async () => {
  const { reason } = await open(async () => {});

  expect(reason.getAttribute('maxlength')).toBe('500');
});

it('asks for as much as it is told to, and says what is missing in the words it is given', async () => {
  const onGiven = vi.fn<(reason: string) => Promise<void>>().mockResolvedValue();
  await renderPart(
    <ReasonDialog
      opened
      title="Reject this draft?"
      warning="It stays on record."
      action="Reject"
      least={1}
      limit={4000}
      missing="Enter a reason."
      onGiven={onGiven}
      onClose={vi.fn<() => void>()}
    />,
  );
  const user = userEvent.setup();
  const reason = await screen.findByRole('textbox', { name: 'Reason' });
  const reject = screen.getByRole('button', { name: 'Reject' });

  await user.type(reason, '  ');
  await user.click(reject);

  expect(await screen.findByText('Enter a reason.')).toBeTruthy();
  expect(onGiven).not.toHaveBeenCalled();

  await user.type(reason, 'X ');
  await user.click(reject);

  expect(onGiven.mock.calls[0]?.[0]).toBe('X');
  expect(reason.getAttribute('maxlength')).toBe('4000');
});

it('shows a refusal in the way it is told to', async () => {
  await renderPart(
    <ReasonDialog
      opened
      title="Reject this draft?"
      warning="It stays on record."
      action="Reject"
      onGiven={() => Promise.reject(new ServiceProblem(409, 'changed-meanwhile', 'Not so.'))}
      renderProblem={(error) => (
        <p>Somebody was quicker: {error instanceof ServiceProblem ? error.code : 'nobody'}</p>
      )}
      onClose={vi.fn<() => void>()}
    />,
  );
  const user = userEvent.setup();

  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'The same as another.');
  await user.click(screen.getByRole('button', { name: 'Reject' }));

  expect(await screen.findByText('Somebody was quicker: changed-meanwhile')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows a refusal of the service at the field where it is about the reason', async () => {
  const errors = [{ path: 'reason', message: 'Leave out the name of the patient.' }];
  const refusal = new ServiceProblem(400, 'invalid-request', 'Not so.', errors);
  const { user, reason, release } = await open(() => Promise.reject(refusal));

  await user.type(reason, 'Jane Doe is well.');
  await user.click(release);

  expect(await screen.findByText('Leave out the name of the patient.')).toBeTruthy();
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(reason);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows every other refusal in the dialog, and keeps the reason', async () => {
  const refusal = new ServiceProblem(409, 'hold-released', 'Someone has released it already.');
  const { user, reason, release } = await open(() => Promise.reject(refusal));

  await user.type(reason, 'The case is closed.');
  await user.click(release);

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Someone has released it already.');
  expect(screen.getByDisplayValue('The case is closed.')).toBe(reason);
});

it('is closed without a reason', async () => {
  const { user, onClose } = await open(async () => {});

  await user.click(screen.getByRole('button', { name: 'Cancel' }));

  expect(onClose).toHaveBeenCalledOnce();
});
