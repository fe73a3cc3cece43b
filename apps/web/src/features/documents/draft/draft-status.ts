import { useTranslation } from 'react-i18next';
import type { Summary, SummaryVersion } from '@app/api-client';

/** What a reader must know before the text: whether anybody answers for it. */
export interface DraftStatus {
  readonly tone: 'draft' | 'signed' | 'void';
  readonly label: string;
  readonly advice: string;
}

/** In the words that go with a text wherever it goes: onto the page, the clipboard and paper. */
export function useDraftStatus(): (
  summary: Pick<Summary, 'state' | 'signedVersion'>,
  version: Pick<SummaryVersion, 'number'>,
) => DraftStatus {
  const { t } = useTranslation('documents');
  const { t: review } = useTranslation('review');
  return ({ state, signedVersion }, { number }) => {
    if (state === 'withdrawn' || state === 'rejected') {
      return {
        tone: 'void',
        label: review(`label.${state}`),
        advice: review(`label.${state}Advice`),
      };
    }
    if ((state === 'signed' || state === 'amended') && signedVersion === number) {
      return {
        tone: 'signed',
        label: review('label.signed'),
        advice: review('label.signedAdvice'),
      };
    }
    if (state === 'in_review') {
      return {
        tone: 'draft',
        label: review('label.in_review'),
        advice:
          signedVersion === null
            ? t('draft.advice')
            : review('label.amending', { number: signedVersion }),
      };
    }
    return { tone: 'draft', label: t('draft.label'), advice: t('draft.advice') };
  };
}
