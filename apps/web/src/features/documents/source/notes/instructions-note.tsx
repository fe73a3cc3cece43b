import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEvidence } from '../../evidence/evidence-view.js';
import classes from '../source.module.css';

/** How many lines of the document on the page address a program, and the way to each. */
export function InstructionsNote() {
  const { t } = useTranslation('documents');
  const { instructions, source, chosen, chooseInstruction } = useEvidence();
  const here = instructions.flatMap((line, index) => (line.source === source ? [index] : []));
  const [first] = here;
  if (first === undefined) return null;
  const at = chosen?.kind === 'instruction' ? here.indexOf(chosen.instruction) : -1;
  return (
    <section className={`${classes['notes']} ${classes['leftOut']}`} aria-labelledby="instructions">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <h2 id="instructions">{t('evidence.instructions.note', { count: here.length })}</h2>
        <p>{t('evidence.instructions.explain')}</p>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => chooseInstruction(here[at + 1] ?? first)}
        >
          {t(
            at >= 0 && here.length > 1
              ? 'evidence.instructions.next'
              : 'evidence.instructions.show',
          )}
        </Button>
      </div>
    </section>
  );
}
