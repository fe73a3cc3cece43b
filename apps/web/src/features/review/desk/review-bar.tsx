import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useMay, useMe } from '../../session/use-may.js';
import { HandOverDialog } from '../actions/hand-over-dialog.js';
import { ReasonedAction } from '../actions/reasoned-action.js';
import { RegenerateDialog } from '../actions/regenerate-dialog.js';
import { ReviewProblem } from '../actions/review-problem.js';
import { useDiscard } from '../editing/use-finish-editing.js';
import { nameOf } from '../review-labels.js';
import { EditsRow } from './edits-row.js';
import { PrimaryAction } from './primary-action.js';
import { ReviewMenu, type MenuAction } from './review-menu.js';
import type { ReviewDesk } from './review-desk.js';
import classes from './desk.module.css';
import { ReviewStatus } from './review-status.js';

/** Below the draft: who reviews it, how far the edits are kept, and what to do next. */
export function ReviewBar({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const mayReview = useMay('summary:review');
  const [asking, ask] = useState<MenuAction | null>(null);
  const close = (): void => ask(null);
  const { actions, review, isMine, editing } = desk;
  const path = { summaryId: review.summaryId };
  const problem = actions.claim.error ?? actions.release.error ?? actions.saveVersion.error;
  if (!mayReview) return null;
  return (
    <section className={classes['bar']} aria-label={t('bar.label')}>
      {problem && <ReviewProblem error={problem} summaryId={review.summaryId} onLoad={forget} />}
      {isMine && editing.state && <EditsRow desk={desk} />}
      {editing.outdated && <Outdated desk={desk} onDiscard={() => ask('discard')} />}
      {editing.problem !== null && editing.problem !== undefined && (
        <ProblemAlert error={editing.problem} />
      )}
      <div className={classes['row']}>
        <ReviewStatus desk={desk} />
        <Group gap="xs" wrap="nowrap">
          <ReviewMenu desk={desk} onAction={open} />
          <PrimaryAction desk={desk} onTakeOver={() => ask('takeOver')} />
        </Group>
      </div>
      {isReasoned(asking) && (
        <ReasonedAction key={asking} desk={desk} action={asking} onClose={close} />
      )}
      <HandOverDialog desk={desk} opened={asking === 'handOver'} onClose={close} />
      <RegenerateDialog desk={desk} opened={asking === 'regenerate'} onClose={close} />
      <TakeOver desk={desk} opened={asking === 'takeOver'} onClose={close} />
      <DiscardEdits desk={desk} opened={asking === 'discard'} onClose={close} />
    </section>
  );

  function open(action: MenuAction): void {
    if (action === 'release') {
      actions.release.mutate({ path, body: { revision: review.revision } });
    } else {
      ask(action);
    }
  }

  function forget(): void {
    actions.claim.reset();
    actions.release.reset();
    actions.saveVersion.reset();
  }
}

function isReasoned(
  action: MenuAction | null,
): action is 'return' | 'reject' | 'amend' | 'withdraw' {
  return action === 'return' || action === 'reject' || action === 'amend' || action === 'withdraw';
}

/** Edits of a version that is not the newest any more. */
function Outdated({
  desk: { editing, version },
  onDiscard,
}: {
  readonly desk: ReviewDesk;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation('review');
  if (!editing.outdated) return null;
  return (
    <Alert color="yellow" variant="light">
      {t('bar.outdated', { base: editing.outdated.baseVersion, newest: version.number })}{' '}
      <Button size="compact-xs" variant="default" onClick={onDiscard}>
        {t('bar.discard')}
      </Button>
    </Alert>
  );
}

interface DialogProps {
  readonly desk: ReviewDesk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function TakeOver({ desk: { review, actions }, opened, onClose }: DialogProps) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const me = useMe();
  const takeOver = (): void => {
    if (!me) return;
    actions.handOver.mutate(
      {
        path: { summaryId: review.summaryId },
        body: { revision: review.revision, personId: me.id },
      },
      { onSuccess: onClose },
    );
  };
  const name = review.assignee ? nameOf(documents, review.assignee) : '';
  return (
    <Confirmation
      opened={opened}
      title={t('dialog.takeOver.title', { name })}
      confirm={t('dialog.takeOver.action')}
      busy={actions.handOver.isPending}
      error={actions.handOver.error}
      onConfirm={takeOver}
      onClose={onClose}
    >
      {t('dialog.takeOver.text', { name })}
    </Confirmation>
  );
}

function DiscardEdits({ desk, opened, onClose }: DialogProps) {
  const { t } = useTranslation('review');
  const discard = useDiscard(desk);
  const { changes, unfinished } = desk.editing.state ?? { changes: 0, unfinished: [] };
  return (
    <Confirmation
      opened={opened}
      title={t('dialog.discard.title', {
        number: desk.editing.outdated?.baseVersion ?? desk.version.number,
      })}
      confirm={t('dialog.discard.action')}
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.start(onClose)}
      onClose={onClose}
    >
      {t('dialog.discard.text', { count: changes + unfinished.length })}
    </Confirmation>
  );
}
