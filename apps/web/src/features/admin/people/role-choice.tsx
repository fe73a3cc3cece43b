import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../session/permission.js';

/** In the order in which they are offered. */
const ROLES = [
  'author',
  'reviewer',
  'auditor',
  'administrator',
  'model_steward',
  'integration',
] as const satisfies readonly Role[];

/** Those that an administrator alone does not give. */
const WAITING = new Set<Role>(['reviewer', 'auditor', 'administrator', 'model_steward']);

/** Whether something of what is wanted waits for a second person. */
export function waits(wanted: readonly Role[], had: readonly Role[]): boolean {
  return wanted.some((role) => WAITING.has(role) && !had.includes(role));
}

interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly disabled?: boolean;
  readonly error?: string | null;
}

/** Which roles somebody has, each with what it lets them do. */
export function RoleChoice({ roles, onChange, disabled = false, error = null }: RoleChoiceProps) {
  const { t } = useTranslation('administration');
  return (
    <Checkbox.Group
      label={t('roles.title')}
      description={t('roles.text')}
      value={[...roles]}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
      error={error}
    >
      <Stack gap="sm" mt="sm">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`roles.${role}.name`)}
            description={t(`roles.${role}.text`)}
            disabled={disabled}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
