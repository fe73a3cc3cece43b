import { Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

/** One rule that the organization has set for itself: its heading, what it means, and what went wrong with it. */
export function RuleSection<Rule>({
  id,
  title,
  text = null,
  rule,
  problem,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** @default none */
  readonly text?: string | null;
  readonly rule: UseQueryResult<Rule, Problem>;
  /** Why the last change was refused. */
  readonly problem: Problem | null;
  /** The rule as it is set, to be changed. */
  readonly children: (rule: Rule) => ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {text !== null && (
        <Text size="sm" mb="sm">
          {text}
        </Text>
      )}
      {rule.isError && (
        <ProblemAlert
          error={rule.error}
          onRetry={() => void rule.refetch()}
          retrying={rule.isFetching}
        />
      )}
      {problem && <ProblemAlert error={problem} />}
      {rule.isSuccess && children(rule.data)}
    </section>
  );
}
