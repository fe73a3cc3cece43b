import { Stepper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Standalone } from '../../../layout/standalone.js';
import type { StartLink } from '@app/api-client';
import { AdministratorStep } from './administrator-step.js';
import classes from './first-steps.module.css';
import { NextStep } from './next-step.js';
import { SampleStep } from './sample-step.js';

type Beginning =
  | { readonly with: 'administrator'; readonly link: StartLink; readonly onUsed: () => void }
  | { readonly with: 'sample' };

const STEPS = ['administrator', 'sample', 'next'] as const;

/** The three steps of a new installation; the first is behind anyone who is signed in. */
export function FirstSteps({ begin }: { readonly begin: Beginning }) {
  const { t } = useTranslation('session');
  const [active, setActive] = useState<number>(STEPS.indexOf(begin.with));
  return (
    <Standalone width="steps">
      <Title order={1}>{t('start.title')}</Title>
      <Stepper
        active={active}
        allowNextStepsSelect={false}
        onStepClick={setActive}
        size="sm"
        iconSize={28}
        my="lg"
        aria-label={t('start.steps')}
        classNames={{ stepBody: classes['text'] ?? '' }}
      >
        {STEPS.map((step, index) => (
          <Stepper.Step
            key={step}
            label={t(`start.${step}.label`)}
            allowStepSelect={index > 0 && index <= active}
            aria-current={index === active ? 'step' : undefined}
          />
        ))}
      </Stepper>
      {active === 0 && begin.with === 'administrator' && (
        <AdministratorStep link={begin.link} onDone={begin.onUsed} />
      )}
      {active === 1 && <SampleStep onNext={() => setActive(2)} />}
      {active === 2 && <NextStep />}
    </Standalone>
  );
}
