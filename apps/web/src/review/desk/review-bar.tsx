import { ActionIcon, Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirmation } from '../../parts/confirmation.js';
import { RelativeTime } from '../../parts/relative-time.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ServiceProblem } from '../../service.js';
import { useMay, useMe } from '../../session/use-may.js';
import { HandOverDialog } from '../acts/hand-over-dialog.js';
import { ReasonDialog } from '../acts/reason-dialog.js';
import { RegenerateDialog } from '../acts/regenerate-dialog.js';
import { ReviewProblem } from '../acts/review-problem.js';
import { EditsList } from '../editing/edits-list.js';
import { useDiscard, useLoadKept, useSaveVersion } from '../editing/use-ends-of-editing.js';
import { nameOf } from '../review-words.js';
import { PrimaryAct } from './primary-act.js';
import { ReviewMenu, type MenuAct } from './review-menu.js';
import type { ReviewDesk } from './review-desk.js';
import classes from './desk.module.css';
import { ReviewStanding } from './review-standing.js';

/** Below the draft: who reviews it, how far the edits are kept, and what to do next. */
export function ReviewBar({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const mayReview = useMay('summary:review');
  const [asking, ask] = useState<MenuAct | null>(null);
  const close = (): void => ask(null);
  const { acts, review, isMine, editing } = desk;
  const path = { summaryId: review.summaryId };
  const problem = acts.claim.error ?? acts.release.error ?? acts.saveVersion.error;
  if (!mayReview) return null;
  return (
    <section className={classes['bar']} aria-label={t('bar.label')}>
      {problem && <ReviewProblem error={problem} summaryId={review.summaryId} onLoad={forget} />}
      {isMine && editing.state && <Edits desk={desk} />}
      {editing.outdated && <Outdated desk={desk} onDiscard={() => ask('discard')} />}
      {editing.problem !== null && editing.problem !== undefined && (
        <ProblemAlert error={editing.problem} />
      )}
      <div className={classes['row']}>
        <ReviewStanding desk={desk} />
        <Group gap="xs" wrap="nowrap">
          <ReviewMenu desk={desk} onAct={open} />
          <PrimaryAct desk={desk} onTakeOver={() => ask('takeOver')} />
        </Group>
      </div>
      {isReasoned(asking) && (
        <ReasonDialog
          key={asking}
          opened
          summaryId={review.summaryId}
          words={asking}
          busy={acts[asking].isPending}
          error={acts[asking].error}
          onClose={() => {
            acts[asking].reset();
            close();
          }}
          onReason={(reason) =>
            acts[asking].mutate(
              { path, body: { revision: review.revision, reason } },
              { onSuccess: close },
            )
          }
        />
      )}
      <HandOverDialog desk={desk} opened={asking === 'handOver'} onClose={close} />
      <RegenerateDialog desk={desk} opened={asking === 'regenerate'} onClose={close} />
      <TakeOver desk={desk} opened={asking === 'takeOver'} onClose={close} />
      <DiscardEdits desk={desk} opened={asking === 'discard'} onClose={close} />
    </section>
  );

  function open(act: MenuAct): void {
    if (act === 'release') {
      acts.release.mutate({ path, body: { revision: review.revision } });
    } else {
      ask(act);
    }
  }

  function forget(): void {
    acts.claim.reset();
    acts.release.reset();
    acts.saveVersion.reset();
  }
}

function isReasoned(act: MenuAct | null): act is 'return' | 'reject' | 'amend' | 'withdraw' {
  return act === 'return' || act === 'reject' || act === 'amend' || act === 'withdraw';
}

/** Undo and redo, what is edited, and whether it is kept. */
function Edits({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const [listed, { toggle }] = useDisclosure(false);
  const save = useSaveVersion(desk);
  const { session, state } = desk.editing;
  if (!session || !state) return null;
  const { changes, saving, canUndo, canRedo } = state;
  if (changes === 0 && !canUndo && !canRedo && saving.state !== 'failed') return null;
  return (
    <>
      {saving.state === 'failed' && <NotKept desk={desk} problem={saving.problem} />}
      {listed && changes > 0 && (
        <div className={classes['edits']}>
          <EditsList version={desk.version} draft={state.draft} />
        </div>
      )}
      <div className={classes['row']}>
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('bar.undo')}
            title={t('bar.undoKey')}
            disabled={!canUndo}
            onClick={() => session.undo()}
          >
            <IconArrowBackUp size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('bar.redo')}
            title={t('bar.redoKey')}
            disabled={!canRedo}
            onClick={() => session.redo()}
          >
            <IconArrowForwardUp size={18} />
          </ActionIcon>
          {changes > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={listed} onClick={toggle}>
              {t('bar.changes', { count: changes })}
            </Button>
          )}
          <Kept desk={desk} />
        </Group>
        {changes > 0 && (
          <Button
            size="xs"
            leftSection={<IconDeviceFloppy size={16} />}
            loading={save.isPending}
            onClick={save.start}
          >
            {t('bar.saveVersion', { number: desk.version.number + 1 })}
          </Button>
        )}
      </div>
    </>
  );
}

/** Why the edits could not be kept. Where another window kept others, those can be loaded. */
function NotKept({ desk, problem }: { readonly desk: ReviewDesk; readonly problem: unknown }) {
  const { t } = useTranslation('review');
  const load = useLoadKept(desk);
  const isOther = problem instanceof ServiceProblem && problem.code === 'working-copy-changed';
  return (
    <>
      <ProblemAlert
        title={t('bar.notSaved')}
        error={problem}
        {...(!isOther && {
          onRetry: () => void desk.editing.session?.flush().catch(() => undefined),
        })}
      />
      {isOther && (
        <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate()}>
          {t('bar.loadKept')}
        </Button>
      )}
    </>
  );
}

function Kept({ desk: { editing } }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const saving = editing.state?.saving ?? { state: 'nothing' };
  if (saving.state === 'nothing' || saving.state === 'failed') return null;
  if (saving.state === 'saved') {
    return (
      <span className={classes['small']}>
        {t('bar.savedAt')} <RelativeTime at={saving.at} />
      </span>
    );
  }
  return (
    <span className={classes['small']}>
      {t(saving.state === 'saving' ? 'bar.saving' : 'bar.toSave')}
    </span>
  );
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

function TakeOver({ desk: { review, acts }, opened, onClose }: DialogProps) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const me = useMe();
  const takeOver = (): void => {
    if (!me) return;
    acts.handOver.mutate(
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
      confirm={t('dialog.takeOver.act')}
      busy={acts.handOver.isPending}
      error={acts.handOver.error}
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
  return (
    <Confirmation
      opened={opened}
      title={t('dialog.discard.title', {
        number: desk.editing.outdated?.baseVersion ?? desk.version.number,
      })}
      confirm={t('dialog.discard.act')}
      busy={discard.isPending}
      error={discard.error}
      onConfirm={() => discard.start(onClose)}
      onClose={onClose}
    >
      {t('dialog.discard.text', { count: desk.editing.state?.changes ?? 0 })}
    </Confirmation>
  );
}
