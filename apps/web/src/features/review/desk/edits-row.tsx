import { ActionIcon, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ServiceProblem } from '../../../service.js';
import type { Saving } from '../editing/autosave.js';
import { EditsList } from '../editing/edits-list.js';
import { type EditorOf, idOfEditor } from '../editing/open-editors.js';
import { useLoadKept, useSaveVersion } from '../editing/use-finish-editing.js';
import type { ReviewDesk } from './review-desk.js';
import classes from './desk.module.css';

/** Undo and redo, what is edited, what is still in an editor, and whether it is kept. */
export function EditsRow({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const [listed, { toggle }] = useDisclosure(false);
  const save = useSaveVersion(desk);
  const { session, state } = desk.editing;
  if (!session || !state) return null;
  const { changes, saving, canUndo, canRedo, editors, unfinished, isResumed } = state;
  const isIdle = changes === 0 && !canUndo && !canRedo && editors.length === 0;
  if (isIdle && saving.state !== 'failed') return null;
  const hindrance = unfinished.length > 0 ? t('bar.finishFirst') : null;
  return (
    <>
      {saving.state === 'failed' && <NotKept desk={desk} problem={saving.problem} />}
      {isResumed && unfinished.length > 0 && <p className={classes['note']}>{t('bar.resumed')}</p>}
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
          {unfinished.length > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => focusEditor(unfinished[0])}>
              {t('bar.unfinished', { count: unfinished.length })}
            </Button>
          )}
          <Kept saving={saving} />
        </Group>
        {changes > 0 && (
          <Button
            size="xs"
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={hindrance !== null}
            title={hindrance ?? undefined}
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

/** Said to screen readers too; how long ago is not, as that changes by itself. */
function Kept({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation('review');
  return (
    <span className={classes['small']}>
      <span role="status">{saving.state !== 'nothing' && t(`bar.kept.${saving.state}`)}</span>{' '}
      {saving.state === 'saved' && <RelativeTime at={saving.at} />}
    </span>
  );
}

function focusEditor(of: EditorOf | undefined): void {
  if (!of) return;
  const name = CSS.escape(idOfEditor(of));
  document.querySelector<HTMLElement>(`[data-editor="${name}"] textarea`)?.focus();
}
