import { Checkbox, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { listCompartmentsOptions } from '@app/api-client/react-query';
import { useMay } from '../use-may.js';
import { SUMMARY_EVENTS, type DestinationDraft, eventsFor } from './destination-draft.js';

const LABELS = ['N', 'R', 'V'] as const;
const Label = z.enum(LABELS);
const MOST = { attempts: 1000, hours: 720 } as const;

interface FieldsProps {
  readonly draft: DestinationDraft;
  readonly onChange: (draft: DestinationDraft) => void;
  /** Whether a client system says what it is told of. @default false */
  readonly ofClient?: boolean;
}

/** What a destination is told of, and when an attempt is the last. */
export function DestinationFields({ draft, onChange, ofClient = false }: FieldsProps) {
  const { t } = useTranslation('administration');
  const set = (change: Partial<DestinationDraft>): void => onChange({ ...draft, ...change });
  const events = ofClient ? SUMMARY_EVENTS : eventsFor(draft);
  const isForAnswers = draft.events.length === 0 && draft.hl7 !== null;
  return (
    <>
      <Checkbox.Group
        label={t('destinations.settings.events')}
        description={isForAnswers ? t('destinations.settings.answersAlone') : null}
        error={
          draft.events.length === 0 && !isForAnswers ? t('destinations.settings.atLeastOne') : null
        }
        value={draft.events}
        onChange={(chosen) => set({ events: events.filter((event) => chosen.includes(event)) })}
      >
        <Stack gap="sm" mt="xs">
          {events.map((event) => (
            <Checkbox
              key={event}
              value={event}
              disabled={ofClient}
              label={t(`destinations.settings.${event}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <CompartmentChoice draft={draft} onChange={onChange} />
      <NativeSelect
        label={t('destinations.settings.confidentiality')}
        value={draft.confidentiality}
        onChange={({ currentTarget }) => set({ confidentiality: Label.parse(currentTarget.value) })}
        data={LABELS.map((value) => ({ value, label: t(`confidentiality.${value}`) }))}
        maw={280}
      />
      <div>
        <Group gap="md" align="flex-start">
          <NumberInput
            label={t('destinations.settings.attempts')}
            min={1}
            max={MOST.attempts}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            hideControls
            value={draft.maxAttempts}
            onChange={(value) => set({ maxAttempts: numberOf(value) })}
            w={160}
          />
          <NumberInput
            label={t('destinations.settings.hours')}
            min={1}
            max={MOST.hours}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            hideControls
            value={draft.giveUpHours}
            onChange={(value) => set({ giveUpHours: numberOf(value) })}
            w={160}
          />
        </Group>
        <Text size="xs" c="dimmed" mt={4}>
          {t('destinations.settings.limitsHelp')}
        </Text>
      </div>
      <Checkbox
        label={t('destinations.settings.alerts')}
        checked={draft.alerts}
        onChange={({ currentTarget }) => set({ alerts: currentTarget.checked })}
      />
    </>
  );
}

/** All compartments, or some of them. Who may not list them leaves it as it is. */
function CompartmentChoice({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('administration');
  const mayList = useMay('person:manage');
  const compartments = useQuery({ ...listCompartmentsOptions(), enabled: mayList });
  const items = compartments.data?.items ?? [];
  const chosen = draft.compartmentIds;
  const set = (compartmentIds: string[] | null): void => onChange({ ...draft, compartmentIds });
  return (
    <div role="group" aria-label={t('destinations.settings.compartments')}>
      <Text size="sm" fw={600}>
        {t('destinations.settings.compartments')}
      </Text>
      <Stack gap="xs" mt="xs">
        <Checkbox
          label={t('destinations.settings.allCompartments')}
          checked={chosen === null}
          disabled={!mayList || items.length === 0}
          onChange={({ currentTarget }) =>
            set(currentTarget.checked ? null : items.map(({ id }) => id))
          }
        />
        {chosen !== null &&
          items.map(({ id, name }) => (
            <Checkbox
              key={id}
              ml="lg"
              label={name}
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                set(
                  currentTarget.checked
                    ? [...chosen, id]
                    : chosen.filter((compartment) => compartment !== id),
                )
              }
            />
          ))}
        {chosen?.length === 0 && (
          <Text size="xs" c="var(--mantine-color-error)">
            {t('destinations.settings.atLeastOne')}
          </Text>
        )}
      </Stack>
    </div>
  );
}

/** An emptied field is the least. */
function numberOf(value: number | string): number {
  return typeof value === 'number' ? value : 1;
}
