import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mergeLabel } from '../../documents/merge-labels.js';
import { undoPatientMergeMutation } from '@app/api-client/react-query';
import type { PatientMerge } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { focusPageTitle } from '../../../ui/page-focus.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';

/** The way to let each document be of whom it named again. */
export function UndoSection({ merge }: { readonly merge: PatientMerge }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const queries = useQueryClient();
  const [asking, ask] = useDisclosure(false);
  const undo = useMutation({
    ...undoPatientMergeMutation(),
    onSuccess: () => {
      announce(t('merges.undo.done'));
      ask.close();
      focusPageTitle(); // the button that asked goes with what it undid
    },
    // whose documents and drafts are has changed with it
    onSettled: () => void queries.invalidateQueries(),
  });
  const { id, kind, documentCount } = merge;
  const what = t(`merges.undo.what.${kind}`, { count: documentCount });
  return (
    <section aria-labelledby="undo">
      <Title order={2} id="undo" mb="sm">
        {t('merges.undo.title')}
      </Title>
      <Text mb="sm">{t('merges.undo.text')}</Text>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={ask.open}
      >
        {t('merges.undo.action')}
      </Button>
      <ReasonDialog
        opened={asking}
        title={t(`merges.undo.ask.${kind}`)}
        warning={`${mergeLabel(word, merge)}. ${what}`}
        action={t('merges.undo.action')}
        onGiven={(reason) => undo.mutateAsync({ path: { mergeId: id }, body: { reason } })}
        returnsFocus={!undo.isSuccess}
        onClose={ask.close}
      />
    </section>
  );
}
