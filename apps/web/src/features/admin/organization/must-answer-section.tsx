import { Checkbox, SimpleGrid } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getMustAnswerOptions,
  getMustAnswerQueryKey,
  setMustAnswerMutation,
} from '@app/api-client/react-query';
import type { MustAnswer } from '@app/api-client';
import { omissions } from '../../../locales/en/documents/omissions.js';
import { announce } from '../../../ui/announcer.js';
import { RuleSection } from './rule-section.js';

type FactClass = MustAnswer['classes'][number];

const CLASSES = Object.keys(omissions.class).filter(isFactClass);

/** What else a signer must answer where a draft leaves it out; what always must be answered cannot be taken away. */
export function MustAnswerSection() {
  const { t } = useTranslation('administration');
  const { t: documents } = useTranslation('documents');
  const queries = useQueryClient();
  const rule = useQuery(getMustAnswerOptions());
  const change = useMutation({
    ...setMustAnswerMutation(),
    onSuccess: (_, { body }) => {
      queries.setQueryData(getMustAnswerQueryKey(), body);
      announce(t('organization.mustAnswerChanged'));
    },
  });
  return (
    <RuleSection
      id="must-answer"
      title={t('organization.mustAnswer')}
      text={t('organization.mustAnswerText')}
      rule={rule}
      problem={change.error}
    >
      {(now) => (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {CLASSES.map((one) => (
            <Checkbox
              key={one}
              label={documents(`omissions.class.${one}`)}
              checked={now.classes.includes(one)}
              disabled={change.isPending}
              onChange={({ currentTarget: { checked } }) =>
                change.mutate({
                  body: {
                    classes: CLASSES.filter((other) =>
                      other === one ? checked : now.classes.includes(other),
                    ),
                  },
                })
              }
            />
          ))}
        </SimpleGrid>
      )}
    </RuleSection>
  );
}

function isFactClass(name: string): name is FactClass {
  return Object.hasOwn(omissions.class, name);
}
