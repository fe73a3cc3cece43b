import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { problemText } from '../problems/problem-text.js';
import { fieldProblems } from './field-problems.js';

type Texts<Field extends string> = Record<Field, string>;
type Rule = (value: string) => string | null;

export interface RefusableForm<Field extends string> {
  readonly form: UseFormReturnType<Texts<Field>>;
  /** Puts a refusal to the field that it is about, and the focus there; false where it is about none. */
  readonly refuse: (error: unknown) => boolean;
}

/**
 * A form of texts, all of them needed, which shows a refusal of the service beside its cause. `missing` is said of a
 * text that is not there, unless it is what every form says.
 */
export function useRefusableForm<Field extends string>(
  initialValues: Texts<Field>,
  rules: Partial<Record<NoInfer<Field>, Rule>> = {},
  missing?: string,
): RefusableForm<Field> {
  const { t } = useTranslation('common');
  const fields = Object.keys(initialValues);
  const byField: Readonly<Record<string, Rule | undefined>> = rules;
  const form = useForm<Texts<Field>>({
    mode: 'uncontrolled',
    initialValues,
    validate: (values) => {
      const problems = Object.entries<string>(values).map(([field, value]) => [
        field,
        value.trim() === '' ? (missing ?? t('required')) : (byField[field]?.(value) ?? null),
      ]);
      return Object.fromEntries(problems);
    },
  });
  return { form, refuse };

  function refuse(error: unknown): boolean {
    const problems = fieldProblems(error, fields, (problem) => problemText(t, problem).text);
    if (!problems) return false;
    form.setErrors(problems);
    focusFirst(Object.keys(problems));
    return true;
  }

  function focusFirst(invalid: readonly string[]): void {
    const first = fields.find((field) => invalid.includes(field));
    if (first !== undefined) form.getInputNode(first)?.focus();
  }
}
