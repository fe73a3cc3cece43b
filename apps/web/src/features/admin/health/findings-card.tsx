import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import { ToneBadge } from '../../../ui/tone-badge.js';
import type { Finding } from './findings.js';
import classes from './health.module.css';

const LOOK = {
  failed: ['failed', IconCircleX],
  warning: ['draft', IconAlertTriangle],
} as const;

/** What is not well, and what to do about each; said aloud when it becomes another. */
export function FindingsCard({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('administration');
  const codes = findings.map(({ code }) => code).join(' ');
  const said = useRef(codes);
  useEffect(() => {
    if (said.current === codes) return;
    said.current = codes;
    announce(t('health.changed', { count: findings.length }));
  }, [codes, findings.length, t]);
  if (findings.length === 0) {
    return (
      <div>
        <ToneBadge tone="signed" icon={IconCircleCheck}>
          {t('health.well')}
        </ToneBadge>
      </div>
    );
  }
  return (
    <section aria-labelledby="findings">
      <Title order={2} id="findings" mb="sm">
        {t('health.toDo')}
      </Title>
      <ul className={classes['findings']} aria-labelledby="findings">
        {findings.map(({ code, weight, names }) => (
          <li key={code} data-weight={weight}>
            <ToneBadge tone={LOOK[weight][0]} icon={LOOK[weight][1]}>
              {t(`health.weights.${weight}`)}
            </ToneBadge>
            <div>
              <strong>{t(`health.findings.${code}.title`)}</strong>
              {names.length > 0 && <span className={classes['names']}>{names.join(', ')}</span>}
              <p>{t(`health.findings.${code}.do`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
