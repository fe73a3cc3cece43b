import { randomBytes } from 'node:crypto';
import { operatorActor } from '@app/platform';
import { configuredWeights, ReleasesService } from '@app/model-ops';
import { AllowedModels } from '../../apps/api/src/models/allowed-models.service.js';
import { evaluation } from '../support/evaluations.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import type { TestService } from '../support/service.js';
import type { AuditedRoute } from './audited-people.js';

const REASON = JSON.stringify({ reason: 'file 17/26' });

/** The routes of models that two people put in force. */
export function routesOfReleases(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  const approve = async (id: string, steward: SignedInPerson): Promise<number> => {
    const response = await steward.call(`/api/model-releases/${id}/approval`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ proof: { password: PASSWORD } }),
    });
    await response.body?.cancel();
    return response.status;
  };
  const steward = (): Promise<SignedInPerson> => signedInPerson(of(), { roles: ['model_steward'] });
  const proposed = (): Promise<string> => proposedRelease(of());
  let anna: SignedInPerson;
  return {
    'ReleasesController.listReleases': [async () => '', () => operate('/api/model-releases')],
    'ReleasesController.getRelease': [proposed, (id) => operate(`/api/model-releases/${id}`)],
    'ReleasesController.proposeRelease': [
      async () => JSON.stringify({ evaluation: await newEvaluation(of()) }),
      (body) => operate('/api/model-releases', 'POST', body),
    ],
    'ReleasesController.approveRelease': [
      async () => {
        anna = await steward();
        return proposed();
      },
      (id) => approve(id, anna),
    ],
    'ReleasesController.refuseRelease': [
      proposed,
      (id) => operate(`/api/model-releases/${id}/refusal`, 'POST', REASON),
    ],
    'ReleasesController.rollBackRelease': [
      async () => {
        const id = await proposed();
        for (const who of [await steward(), await steward()]) await approve(id, who);
        return id;
      },
      (id) => operate(`/api/model-releases/${id}/rollback`, 'POST', REASON),
    ],
  };
}

/** The id of a release that somebody is to decide about. */
export async function proposedRelease(service: TestService): Promise<string> {
  const proposal = { evaluation: await newEvaluation(service), datasetIds: [], reason: null };
  const operator = operatorActor('test', service.tenantId);
  return service.get(ReleasesService).propose(operator, proposal);
}

/** Of an adapter that nobody has proposed yet, and that may be loaded. */
async function newEvaluation(service: TestService) {
  const present = await configuredWeights(service.config);
  const sha256 = randomBytes(32).toString('hex');
  const operator = operatorActor('test', service.tenantId);
  await service.get(AllowedModels).allow(operator, { sha256, name: 'adapter.gguf' });
  return evaluation({
    present,
    candidate: { model: present.model, adapter: { id: 'adapter', sha256 } },
  });
}
