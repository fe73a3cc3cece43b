import { IconSelector } from '@tabler/icons-react';
import { memo, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import controls from './row-controls.module.css';
import { PRIORITIES, type Priority, type UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';
import { useUploadOptions } from '../queue/use-upload-options.js';

/** The longest identifier that the service takes. */
export const IDENTIFIER_MAX = 200;

/** What a person says of one file before it is sent. */
export const ChosenFields = memo(function ChosenFields({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  const profiles = useUploadOptions()?.profiles ?? [];
  const name = row.fileName;
  return (
    <>
      <div className={classes['patient']}>
        <span className={controls['label']} aria-hidden>
          {t('patient')}
        </span>
        <input
          className={controls['field']}
          aria-label={t('patientOf', { name })}
          placeholder={t('optional')}
          maxLength={IDENTIFIER_MAX}
          autoComplete="off"
          value={row.patientIdentifier}
          onChange={(event) =>
            uploadQueue.describe([row.key], { patientIdentifier: event.currentTarget.value })
          }
        />
      </div>
      <div className={classes['profile']}>
        <Choice
          words={t('profile')}
          label={t('profileOf', { name })}
          hint={row.guessed ? t('guessed') : null}
          value={row.profile}
          onChange={(profile) => uploadQueue.describe([row.key], { profile })}
        >
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
      </div>
      <div className={classes['priority']}>
        <Choice
          words={t('priority')}
          label={t('priorityOf', { name })}
          value={row.priority}
          onChange={(value) => {
            const chosen = toPriority(value);
            if (chosen) uploadQueue.describe([row.key], { priority: chosen });
          }}
        >
          {PRIORITIES.map((value) => (
            <option key={value} value={value}>
              {t(`priorities.${value}`)}
            </option>
          ))}
        </Choice>
      </div>
    </>
  );
});

interface ChoiceProps {
  /** The name of the field where no head of a column says it. */
  readonly words: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ words, label, hint = null, value, onChange, children }: ChoiceProps) {
  const hintId = useId();
  return (
    <>
      <span className={controls['label']} aria-hidden>
        {words}
      </span>
      <div className={controls['choice']}>
        <select
          className={controls['field']}
          aria-label={label}
          aria-describedby={hint === null ? undefined : hintId}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {children}
        </select>
        <IconSelector size={14} />
      </div>
      {hint !== null && (
        <span id={hintId} className={classes['hint']}>
          {hint}
        </span>
      )}
    </>
  );
}

export function toPriority(value: string): Priority | undefined {
  return PRIORITIES.find((known) => known === value);
}
