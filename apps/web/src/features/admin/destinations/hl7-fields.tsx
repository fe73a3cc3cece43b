import { Fieldset, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import type { Hl7Agreement } from '@app/api-client';

const SECONDS = { answer: 300, application: 600 } as const;
const CODE_MAX = 80;

const Choices = {
  messages: z.enum(['MDM', 'ORU']),
  draftStatus: z.enum(['IP', 'PA']),
  withdrawal: z.enum(['T10', 'T11']),
  acknowledgement: z.enum(['original', 'accept', 'both']),
  tryAgain: z.enum(['AE', 'AR']),
  processingId: z.enum(['P', 'T', 'D']),
} as const;
const Charset = z.enum([
  'UNICODE UTF-8',
  'ASCII',
  '8859/1',
  '8859/2',
  '8859/3',
  '8859/4',
  '8859/5',
  '8859/6',
  '8859/7',
  '8859/8',
  '8859/9',
  '8859/15',
]);

interface Hl7FieldsProps {
  readonly hl7: Hl7Agreement;
  readonly onChange: (hl7: Hl7Agreement) => void;
}

/** What has been agreed on with a system that receives HL7. */
export function Hl7Fields({ hl7, onChange }: Hl7FieldsProps) {
  const { t } = useTranslation('administration');
  const set = (change: Partial<Hl7Agreement>): void => onChange({ ...hl7, ...change });
  const choice = (name: keyof typeof Choices) => {
    const { options } = Choices[name];
    return (
      <NativeSelect
        label={t(`destinations.hl7.${name}`)}
        value={hl7[name]}
        onChange={({ currentTarget }) => set({ [name]: Choices[name].parse(currentTarget.value) })}
        data={options.map((value) => ({
          value,
          label: t(`destinations.hl7.choices.${value}`),
        }))}
      />
    );
  };
  const code = (name: 'receivingFacility' | 'sendingApplication' | 'sendingFacility') => (
    <TextInput
      label={t(`destinations.hl7.${name}`)}
      description={name === 'receivingFacility' ? null : t('destinations.hl7.ownName')}
      autoComplete="off"
      spellCheck={false}
      maxLength={CODE_MAX}
      value={hl7[name] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        set({ [name]: value === '' && name !== 'receivingFacility' ? null : value })
      }
    />
  );
  return (
    <Fieldset legend={t('destinations.hl7.title')}>
      <Stack gap="md">
        <TextInput
          label={t('destinations.hl7.receivingApplication')}
          autoComplete="off"
          spellCheck={false}
          maxLength={CODE_MAX}
          required
          withAsterisk={false}
          error={hl7.receivingApplication.trim() === '' ? t('destinations.hl7.needed') : null}
          value={hl7.receivingApplication}
          onChange={({ currentTarget }) => set({ receivingApplication: currentTarget.value })}
        />
        {code('receivingFacility')}
        {code('sendingApplication')}
        {code('sendingFacility')}
        {choice('messages')}
        {choice('draftStatus')}
        {choice('withdrawal')}
        {choice('acknowledgement')}
        {choice('tryAgain')}
        {choice('processingId')}
        <NativeSelect
          label={t('destinations.hl7.charset')}
          value={hl7.charset}
          onChange={({ currentTarget }) => set({ charset: Charset.parse(currentTarget.value) })}
          data={[...Charset.options]}
        />
        <NumberInput
          label={t('destinations.hl7.answerSeconds')}
          min={1}
          max={SECONDS.answer}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          value={hl7.answerSeconds}
          onChange={(value) => set({ answerSeconds: typeof value === 'number' ? value : 1 })}
        />
        {hl7.acknowledgement === 'both' && (
          <NumberInput
            label={t('destinations.hl7.applicationSeconds')}
            min={1}
            max={SECONDS.application}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            hideControls
            value={hl7.applicationSeconds}
            onChange={(value) => set({ applicationSeconds: typeof value === 'number' ? value : 1 })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
