import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import classes from './bulk-bar.module.css';
import { IDENTIFIER_MAX, toPriority } from '../row/chosen-fields.js';
import { PRIORITIES, type Details } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';
import { useUploadOptions } from '../queue/use-upload-options.js';
import type { Selection } from './use-selection.js';

const AS_IS = '';

/** Changes the selected files together; what is left as it is stays different from file to file. */
export function BulkBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('upload');
  const { uploadQueue, uploadActions } = useUploads();
  const profiles = useUploadOptions()?.profiles ?? [];
  const [patient, setPatient] = useState('');
  const [profile, setProfile] = useState(AS_IS);
  const [priority, setPriority] = useState(AS_IS);
  const { selected } = selection;
  const chosenPriority = toPriority(priority);
  const change: Partial<Details> = {
    ...(patient.trim() !== '' && { patientIdentifier: patient }),
    ...(profile !== AS_IS && { profile }),
    ...(chosenPriority && { priority: chosenPriority }),
  };
  const apply = (event: SyntheticEvent): void => {
    event.preventDefault();
    uploadQueue.describe(selected, change);
    announce(t('bulk.applied', { count: selected.length }));
    setPatient('');
    setProfile(AS_IS);
    setPriority(AS_IS);
  };
  const asIs = { value: AS_IS, label: t('bulk.unchanged') };
  return (
    <form className={classes['bar']} aria-label={t('bulk.label')} onSubmit={apply}>
      <span className={classes['count']}>{t('bulk.selected', { count: selected.length })}</span>
      <TextInput
        size="xs"
        label={t('patient')}
        placeholder={t('bulk.unchanged')}
        maxLength={IDENTIFIER_MAX}
        autoComplete="off"
        value={patient}
        onChange={(event) => setPatient(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('profile')}
        value={profile}
        data={[asIs, ...profiles.map(({ id, title }) => ({ value: id, label: title }))]}
        onChange={(event) => setProfile(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('priority')}
        value={priority}
        data={[asIs, ...PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))]}
        onChange={(event) => setPriority(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="light" disabled={Object.keys(change).length === 0}>
        {t('bulk.apply')}
      </Button>
      <span className={classes['actions']}>
        <Button size="xs" variant="default" onClick={() => uploadActions.send(selected)}>
          {t('bulk.send')}
        </Button>
        <Button size="xs" variant="default" onClick={() => uploadQueue.remove(selected)}>
          {t('bulk.remove')}
        </Button>
        <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={selection.clear} />
      </span>
    </form>
  );
}
