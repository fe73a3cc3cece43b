import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { endBreakGlassMutation } from '@app/api-client/react-query';
import type { BreakGlass } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { useFormats } from '../../ui/formats/formats.js';
import { useNow } from '../../ui/formats/use-now.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import classes from './break-glass.module.css';
import { forgetWhatWasOpened, useOpenings } from './use-openings.js';

/** As long as emergency access is open: until when, and how it ends. */
export function BreakGlassBanner() {
  const { t } = useTranslation('layout');
  const openings = useOpenings();
  if (openings.length === 0) return null;
  return (
    <section className={classes['banner']} aria-label={t('breakGlass.title')}>
      {openings.map((opening) => (
        <Opening key={opening.id} opening={opening} />
      ))}
    </section>
  );
}

function Opening({ opening }: { readonly opening: BreakGlass }) {
  const { id, patientId, openedAt, expiresAt } = opening;
  const { t } = useTranslation('layout');
  const formats = useFormats();
  const queries = useQueryClient();
  // the clock of the page may be a little behind what has just been opened
  const now = Math.max(useNow(), Date.parse(openedAt));
  const secondsLeft = (Date.parse(expiresAt) - now) / 1000;
  const end = useMutation({
    ...endBreakGlassMutation(),
    onSuccess: () => announce(t('breakGlass.ended')),
    // also where it was over already: what the page shows is then out of date
    onSettled: () => forgetWhatWasOpened(queries),
  });
  return (
    <div className={classes['opening']}>
      <IconAlertTriangle size={18} className={classes['icon']} />
      <span className={classes['text']}>
        <strong>{t('breakGlass.open')}</strong>{' '}
        {t('breakGlass.left', {
          left: formats.duration(secondsLeft),
          until: formats.dateTime(expiresAt),
        })}
      </span>
      <span className={classes['actions']}>
        <Link to="/documents" search={{ patient: patientId }} className={classes['show']}>
          {t('breakGlass.show')}
        </Link>
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate({ path: { breakGlassId: id } })}
        >
          {t('breakGlass.end')}
        </Button>
      </span>
      {end.error && <ProblemAlert error={end.error} />}
    </div>
  );
}
