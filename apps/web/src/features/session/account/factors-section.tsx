import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getFactorsOptions,
  getFactorsQueryKey,
  getSessionQueryKey,
} from '@app/api-client/react-query';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { showProblem } from '../../../ui/problems/show-problem.js';
import type { FactorSectionProps, Proven } from './factor-section-props.js';
import { PasskeysSection } from './passkeys-section.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { RecoveryCodesDialog } from './recovery-codes-dialog.js';
import { RecoveryCodesSection } from './recovery-codes-section.js';
import { useSession } from '../session.js';
import { takeSignOnAnswer } from '../sign-in/sign-on-answer.js';
import { TotpSection } from './totp-section.js';

/** What the person has beside the password, and how it comes and goes. */
export function FactorsSection() {
  const { t } = useTranslation('factors');
  const queries = useQueryClient();
  const factors = useSuspenseQuery(getFactorsOptions()).data;
  const { secondFactorMissing } = useSession();
  const [action, setAction] = useState<Proven | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  // of who comes from the provider of single sign-on: good once, for the next action
  const [answer, setAnswer] = useState(takeSignOnAnswer);
  const parts: FactorSectionProps = { onAsk: ask, onChanged: changed };
  const has = factors.totpSince !== null || factors.passkeys.length > 0;
  return (
    <section aria-labelledby="factors">
      <Title order={2} id="factors">
        {t('title')}
      </Title>
      <Text c="dimmed" mb="md">
        {has ? t('text') : `${t('text')} ${t('none')}`}
      </Text>
      {answer && 'problem' in answer && <ProblemAlert error={answer.problem} />}
      {answer && 'signOn' in answer && <Alert role="status">{t('proof.confirmed')}</Alert>}
      <Stack gap="xl">
        <TotpSection since={factors.totpSince} {...parts} />
        <PasskeysSection factors={factors} {...parts} />
        <RecoveryCodesSection left={factors.recoveryCodesLeft} has={has} {...parts} />
      </Stack>
      <ProofDialog
        opened={action !== null}
        factors={factors}
        onProof={async (proof) => {
          const shown = (await action?.(proof)) ?? null;
          setAction(null);
          await changed(shown);
        }}
        onClose={() => setAction(null)}
      />
      <RecoveryCodesDialog codes={codes} onClose={() => setCodes([])} />
    </section>
  );

  function ask(next: Proven): void {
    setAnswer(null);
    if (answer && 'signOn' in answer) {
      next({ signOn: answer.signOn }).then(changed).catch(showProblem);
    } else setAction(() => next);
  }

  async function changed(shown: readonly string[] | null): Promise<void> {
    if (shown) setCodes(shown);
    await queries.invalidateQueries({ queryKey: getFactorsQueryKey() });
    // the first factor may be what the rest of the service has waited for
    if (secondFactorMissing) await queries.invalidateQueries({ queryKey: getSessionQueryKey() });
  }
}
