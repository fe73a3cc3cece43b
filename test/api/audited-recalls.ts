import { RecallsService } from '@app/summaries';
import { operatorActor } from '@app/platform';
import type { TestService } from '../support/service.js';
import type { AuditedRoute } from './audited-people.js';

const REASON = JSON.stringify({ reason: 'file 17/26' });
let recalled = 0;

/** The routes of documents that are read again, and of versions that are recalled. */
export function routesOfRecalls(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  const outdated = JSON.stringify({ outdated: true });
  const nothing = async (): Promise<string> => '';
  const scope = (): string => JSON.stringify(nextScope());
  const one = (): Promise<string> => newRecall(of());
  return {
    'RereadsController.getRereadProgress': [nothing, () => operate('/api/rereads')],
    'RereadsController.previewRereads': [
      nothing,
      () => operate('/api/rereads/preview', 'POST', outdated),
    ],
    'RereadsController.requestRereads': [nothing, () => operate('/api/rereads', 'POST', outdated)],
    'RereadsController.cancelRereads': [nothing, () => operate('/api/rereads', 'DELETE')],
    'RecallsController.listRecalls': [nothing, () => operate('/api/recalls')],
    'RecallsController.listMakers': [nothing, () => operate('/api/recalls/makers')],
    'RecallsController.previewRecall': [
      async () => scope(),
      (body) => operate('/api/recalls/preview', 'POST', body),
    ],
    'RecallsController.beginRecall': [
      async () => JSON.stringify({ scope: nextScope(), reason: 'file 17/26' }),
      (body) => operate('/api/recalls', 'POST', body),
    ],
    'RecallsController.getRecall': [one, (id) => operate(`/api/recalls/${id}`)],
    'RecallsController.liftRecall': [
      one,
      (id) => operate(`/api/recalls/${id}/lifting`, 'POST', REASON),
    ],
  };
}

/** The id of a recall of a model that has made nothing. */
export async function newRecall(service: TestService): Promise<string> {
  const operator = operatorActor('test', service.tenantId);
  return service.get(RecallsService).begin(operator, nextScope(), 'test');
}

function nextScope() {
  recalled += 1;
  const modelSha256 = recalled.toString(16).padStart(64, '0');
  return { kind: 'model', modelSha256, adapterSha256: null } as const;
}
