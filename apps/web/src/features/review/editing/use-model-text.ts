import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { compareVersionsOptions } from '@app/api-client/react-query';
import type { VersionDetails } from '@app/api-client';
import type { EditedSentence } from './edited-draft.js';

const MODELS = 1;

/**
 * What the model wrote where a sentence stands now; null where it wrote nothing, undefined while that is
 * not known. The first version is the model's.
 */
export function useModelText(
  summaryId: string | null,
  version: VersionDetails | null,
): (sentence: Pick<EditedSentence, 'from'>) => string | null | undefined {
  const isModels = version?.number === MODELS;
  const { data } = useQuery({
    ...compareVersionsOptions({
      path: {
        summaryId: summaryId ?? '',
        versionNumber: version?.number ?? MODELS,
        otherNumber: MODELS,
      },
    }),
    enabled: summaryId !== null && version !== null && !isModels,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const words = useMemo(() => {
    if (!version) return null;
    if (isModels) return new Map(version.sentences.map(({ id, text }) => [id, text] as const));
    if (!data) return null;
    return new Map(
      data.sentences.flatMap(({ before, after }) =>
        after ? [[after.id, before?.text ?? null] as const] : [],
      ),
    );
  }, [version, isModels, data]);
  return useCallback(
    ({ from }) => {
      if (from === null) return null;
      return words === null ? undefined : (words.get(from) ?? null);
    },
    [words],
  );
}
