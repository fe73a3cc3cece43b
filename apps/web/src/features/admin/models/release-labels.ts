import type { TFunction } from 'i18next';
import type { Actor, ModelRelease, Weights } from '@app/api-client';

/** What a model and its adapter are called together. */
export function weightsName(
  t: TFunction<'administration'>,
  { model, adapter }: Pick<Weights, 'model' | 'adapter'>,
): string {
  if (!model) return t('models.none');
  return adapter ? t('models.with', { model: model.id, adapter: adapter.id }) : model.id;
}

export function actorName(t: TFunction<'administration'>, { name, kind }: Actor): string {
  return kind === 'service' ? t('models.operator') : (name ?? '–');
}

export function approversName(
  t: TFunction<'administration'>,
  { approvals }: Pick<ModelRelease, 'approvals'>,
): string {
  return approvals.length === 0
    ? t('models.nobody')
    : approvals.map(({ by }) => actorName(t, by)).join(', ');
}
