import { Button, Text, Title } from '@mantine/core';
import { IconFiles, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine } from '../../../ui/command-line.js';
import classes from './first-steps.module.css';
import { StepTitle } from './step-title.js';

export function NextStep() {
  const { t } = useTranslation(['session', 'layout']);
  return (
    <>
      <StepTitle>{t('start.next.title')}</StepTitle>
      <div className={classes['choices']}>
        <Choice title={t('start.next.upload')} text={t('start.next.uploadText')}>
          <Button component={Link} to="/upload" leftSection={<IconUpload size={16} />}>
            {t('layout:pages.upload')}
          </Button>
        </Choice>
        <Choice title={t('start.next.documents')} text={t('start.next.documentsText')}>
          <Button
            component={Link}
            to="/documents"
            variant="default"
            leftSection={<IconFiles size={16} />}
          >
            {t('layout:pages.documents')}
          </Button>
        </Choice>
        <Choice title={t('start.next.people')} text={t('start.next.peopleText')}>
          <CommandLine>npx cloister user add NAME</CommandLine>
        </Choice>
        <Choice title={t('start.next.system')} text={t('start.next.systemText')}>
          <CommandLine>npx cloister client add NAME</CommandLine>
        </Choice>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Choice({ title, text, children }: ChoiceProps) {
  return (
    <section className={classes['choice']}>
      <Title order={3}>{title}</Title>
      <Text size="sm" c="dimmed" flex={1}>
        {text}
      </Text>
      {children}
    </section>
  );
}
