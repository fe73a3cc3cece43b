import type { PasskeyAssertion } from '@app/auth';
import { z } from 'zod';
import {
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { send as sendDocument, upload } from '../support/rest.js';
import { PasskeyCreation, PasskeyRequest, totpCode } from '../support/second-factors.js';
import type { TestService } from '../support/service.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import { rows } from './admin.js';

/** What a route needs first, and its call; what the first gives is handed to the second. */
export type AuditedRoute = readonly [
  prepare: () => Promise<string>,
  call: (given: string) => Promise<unknown>,
];

export const PAGES_ORIGIN = 'https://cloister.example';

const JSON_TYPE = { 'content-type': 'application/json' };
const PROOF = { password: PASSWORD };
const REASON = 'file 17/26';

/** The routes that only people call: rights, second factors, break-glass. */
export function routesOfPeople(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  let person: SignedInPerson;
  let device: SoftwareAuthenticator;
  let secret: string;
  let passkey: PasskeyAssertion;

  /** The routes themselves: what they answer is a number. */
  const ask = async (method: string, path: string, body?: unknown): Promise<number> => {
    const response = await send(method, path, body);
    await response.body?.cancel();
    return response.status;
  };
  /** What has to be there before. */
  const asked = async (method: string, path: string, body?: unknown): Promise<unknown> =>
    (await send(method, path, body)).json();
  const idOf = async (answer: Promise<unknown>): Promise<string> =>
    z.object({ id: z.uuid() }).parse(await answer).id;
  function send(method: string, path: string, body?: unknown): Promise<Response> {
    return person.call(path, {
      method,
      ...(body !== undefined && { headers: JSON_TYPE, body: JSON.stringify(body) }),
    });
  }

  const somebody = async (): Promise<string> => {
    person = await signedInPerson(of());
    return person.id;
  };
  const administrator = async (): Promise<string> => {
    person = await signedInPerson(of(), { roles: ['administrator'] });
    return person.id;
  };

  const appBegun = async (): Promise<string> => {
    await somebody();
    const begun = await asked('POST', '/api/session/factors/totp', { proof: PROOF });
    ({ secret } = z.object({ secret: z.string() }).parse(begun));
    return '';
  };
  const confirmed = (): readonly [string, string, object] => [
    'PUT',
    '/api/session/factors/totp',
    { code: totpCode(secret) },
  ];
  /** Gives one of the recovery codes. */
  const withApp = async (): Promise<string> => {
    await appBegun();
    const { recoveryCodes } = z
      .object({ recoveryCodes: z.array(z.string()) })
      .parse(await asked(...confirmed()));
    return recoveryCodes[0] ?? '';
  };

  const beginPasskey = ['POST', '/api/session/factors/passkeys/options', { proof: PROOF }] as const;
  const attested = async (): Promise<string> => {
    await somebody();
    device = new SoftwareAuthenticator(PAGES_ORIGIN);
    return JSON.stringify(device.make(PasskeyCreation.parse(await asked(...beginPasskey))));
  };
  const addPasskey = (attestation: string): Promise<unknown> =>
    ask('POST', '/api/session/factors/passkeys', {
      name: 'Ring',
      attestation: JSON.parse(attestation),
    });
  const withPasskey = async (): Promise<string> => {
    await addPasskey(await attested());
    const [row] = await rows<{ id: string }>(of(), 'select id from passkey where person_id = $1', [
      person.id,
    ]);
    return row?.id ?? '';
  };

  const half = async (): Promise<string> => {
    const { loginName } = person;
    const answer = await postFromPage(of(), '/api/session', { loginName, password: PASSWORD });
    await answer.body?.cancel();
    return cookieOf(answer, 'cloister_half');
  };
  const patient = async (): Promise<string> => {
    const body = upload('A note on somebody.');
    body.append('patientIdentifier', 'MRN-BEHIND-GLASS');
    await sendDocument(of(), body);
    return somebody();
  };
  const openGlass = [
    'POST',
    '/api/break-glass',
    { patientIdentifier: 'MRN-BEHIND-GLASS', reason: REASON },
  ] as const;
  const opened = async (): Promise<string> => {
    await patient();
    return idOf(asked(...openGlass));
  };

  const steward = async (): Promise<string> => {
    person = await signedInPerson(of(), { roles: ['model_steward'] });
    await operate('/api/training-use', 'PUT', JSON.stringify({ allowed: true }));
    return person.id;
  };
  const requestDataset = [
    'POST',
    '/api/datasets',
    { profile: 'general', purpose: 'test of the trail' },
  ] as const;
  const dataset = async (): Promise<string> => {
    await steward();
    return idOf(asked(...requestDataset));
  };

  let names = 0;
  const addNamed = (path: string): readonly [string, string, object] => {
    names += 1;
    return ['POST', path, { name: `Named ${names}` }];
  };
  const added = async (path: string): Promise<string> => {
    await administrator();
    return idOf(asked(...addNamed(path)));
  };
  const colleague = async (): Promise<string> => {
    const { id } = await signedInPerson(of());
    await administrator();
    return id;
  };

  const waitingRights = async (): Promise<string> => {
    const id = await colleague();
    await ask('PUT', `/api/people/${id}/roles`, { roles: ['auditor'] });
    const [change] = await rows<{ id: string }>(
      of(),
      'select id from rights_change where person_id = $1',
      [id],
    );
    return change?.id ?? '';
  };

  return {
    'BreakGlassController.openBreakGlass': [patient, () => ask(...openGlass)],
    'BreakGlassController.listOwnBreakGlass': [somebody, () => ask('GET', '/api/break-glass/own')],
    'BreakGlassController.endBreakGlass': [
      opened,
      (id) => ask('POST', `/api/break-glass/${id}/end`),
    ],
    'BreakGlassController.listBreakGlass': [
      async () => {
        person = await signedInPerson(of(), { roles: ['auditor'] });
        return '';
      },
      () => ask('GET', '/api/break-glass'),
    ],
    'BreakGlassController.reviewBreakGlass': [
      async () => {
        const id = await opened();
        await ask('POST', `/api/break-glass/${id}/end`);
        person = await signedInPerson(of(), { roles: ['auditor'] });
        return id;
      },
      (id) => ask('POST', `/api/break-glass/${id}/review`, { finding: 'as it should be' }),
    ],
    'CompartmentsController.listCompartments': [
      administrator,
      () => ask('GET', '/api/compartments'),
    ],
    'CompartmentsController.addCompartment': [
      administrator,
      () => ask(...addNamed('/api/compartments')),
    ],
    'CompartmentsController.renameCompartment': [
      () => added('/api/compartments'),
      (id) => ask('PATCH', `/api/compartments/${id}`, { name: `Renamed ${id}` }),
    ],
    'DatasetsController.requestDataset': [steward, () => ask(...requestDataset)],
    'DatasetsController.listDatasets': [steward, () => ask('GET', '/api/datasets')],
    'DatasetsController.getDataset': [dataset, (id) => ask('GET', `/api/datasets/${id}`)],
    'DatasetsController.approveDataset': [
      async () => {
        const id = await dataset();
        await administrator();
        return id;
      },
      (id) => ask('POST', `/api/datasets/${id}/approval`),
    ],
    'DatasetsController.discardDataset': [dataset, (id) => ask('DELETE', `/api/datasets/${id}`)],
    'DatasetsController.exportDataset': [
      async () => {
        const id = await dataset();
        await readyWithoutRows(id);
        return id;
      },
      (id) => operate(`/api/datasets/${id}/rows`),
    ],
    'TrainingUseController.getTrainingUse': [steward, () => ask('GET', '/api/training-use')],
    'TrainingUseController.setTrainingUse': [
      administrator,
      () => ask('PUT', '/api/training-use', { allowed: true }),
    ],
    'FactorRuleController.getFactorRule': [
      administrator,
      () => ask('GET', '/api/second-factor-rule'),
    ],
    'FactorRuleController.setFactorRule': [
      administrator,
      () => ask('PUT', '/api/second-factor-rule', { required: false }),
    ],
    'RealPatientsController.getRealPatients': [
      administrator,
      () => ask('GET', '/api/organization/real-patients'),
    ],
    'RealPatientsController.setRealPatients': [
      administrator,
      () => ask('PUT', '/api/organization/real-patients', { declared: false }),
    ],
    'RetirementRuleController.getRetirementRule': [
      administrator,
      () => ask('GET', '/api/adapter-retirement'),
    ],
    'RetirementRuleController.setRetirementRule': [
      administrator,
      () => ask('PUT', '/api/adapter-retirement', { retires: false }),
    ],
    'WithdrawalRuleController.getWithdrawalRule': [
      administrator,
      () => ask('GET', '/api/withdrawal-rule'),
    ],
    'WithdrawalRuleController.setWithdrawalRule': [
      administrator,
      () => ask('PUT', '/api/withdrawal-rule', { statuses: [] }),
    ],
    'MustAnswerController.getMustAnswer': [administrator, () => ask('GET', '/api/must-answer')],
    'MustAnswerController.setMustAnswer': [
      administrator,
      () => ask('PUT', '/api/must-answer', { classes: [] }),
    ],
    'OrganizationController.getOrganization': [
      administrator,
      () => ask('GET', '/api/organization'),
    ],
    'OrganizationController.renameOrganization': [
      administrator,
      () => ask('PUT', '/api/organization', { name: 'This organization' }),
    ],
    'FactorsController.getFactors': [somebody, () => ask('GET', '/api/session/factors')],
    'FactorsController.beginTotp': [
      somebody,
      () => ask('POST', '/api/session/factors/totp', { proof: PROOF }),
    ],
    'FactorsController.confirmTotp': [appBegun, () => ask(...confirmed())],
    'FactorsController.removeTotp': [
      withApp,
      (recoveryCode) =>
        ask('POST', '/api/session/factors/totp/removal', { proof: { ...PROOF, recoveryCode } }),
    ],
    'FactorsController.renewRecoveryCodes': [
      withApp,
      (recoveryCode) =>
        ask('POST', '/api/session/factors/recovery-codes', { proof: { ...PROOF, recoveryCode } }),
    ],
    'PasskeysController.beginPasskey': [somebody, () => ask(...beginPasskey)],
    'PasskeysController.addPasskey': [attested, addPasskey],
    'PasskeysController.beginConfirmation': [
      withPasskey,
      () => ask('POST', '/api/session/confirmation/options'),
    ],
    'PasskeysController.removePasskey': [
      async () => {
        const id = await withPasskey();
        const options = await asked('POST', '/api/session/confirmation/options');
        passkey = device.show(PasskeyRequest.parse(options));
        return id;
      },
      (id) => ask('POST', `/api/session/factors/passkeys/${id}/removal`, { proof: { passkey } }),
    ],
    'PeopleController.resetFactors': [
      async () => {
        await withApp();
        return person.id;
      },
      (id) => operate(`/api/people/${id}/factors-reset`, 'POST'),
    ],
    'RightsChangesController.listRightsChanges': [
      administrator,
      () => ask('GET', '/api/rights-changes'),
    ],
    'RightsChangesController.confirmRightsChange': [
      waitingRights,
      (id) => operate(`/api/rights-changes/${id}/confirmation`, 'POST'),
    ],
    'RightsChangesController.cancelRightsChange': [
      waitingRights,
      (id) => ask('DELETE', `/api/rights-changes/${id}`),
    ],
    'RightsChangesController.confirmPerson': [
      colleague,
      (id) => operate(`/api/people/${id}/confirmation`, 'POST'),
    ],
    'RightsController.setPersonRoles': [
      colleague,
      (id) => ask('PUT', `/api/people/${id}/roles`, { roles: ['author'] }),
    ],
    'RightsController.setLinkedAccount': [
      colleague,
      (id) => ask('PUT', `/api/people/${id}/linked-account`, { personId: null }),
    ],
    'RightsController.setPersonCompartments': [
      colleague,
      (id) => ask('PUT', `/api/people/${id}/compartments`, { memberships: [] }),
    ],
    'RightsController.setClientScopes': [
      () => added('/api/clients'),
      (id) => ask('PUT', `/api/clients/${id}/scopes`, { scopes: [] }),
    ],
    'RightsController.setClientCompartments': [
      () => added('/api/clients'),
      (id) => ask('PUT', `/api/clients/${id}/compartments`, { memberships: [] }),
    ],
    'SmartController.setClientKeys': [
      () => added('/api/clients'),
      (id) => ask('PUT', `/api/clients/${id}/keys`, { keys: [] }),
    ],
    'SecondStepController.showSecondFactor': [
      async () => {
        await withApp();
        return half();
      },
      (cookie) => page('/api/session/second-factor', { code: totpCode(secret, 1) }, cookie),
    ],
    'SecondStepController.beginSecondFactorPasskey': [
      async () => {
        await withPasskey();
        return half();
      },
      (cookie) => page('/api/session/second-factor/options', {}, cookie),
    ],
    'SecondStepController.signInWithPasskey': [
      async () => {
        await withPasskey();
        const begun = await postFromPage(of(), '/api/session/passkey/options', {});
        passkey = device.show(PasskeyRequest.parse(await begun.json()));
        return cookieOf(begun, 'cloister_half');
      },
      (cookie) => page('/api/session/passkey', { passkey }, cookie),
    ],
  };

  async function readyWithoutRows(id: string): Promise<void> {
    await rows(of(), `update dataset set state = 'ready' where id = $1`, [id]);
  }

  async function page(path: string, body: object, cookie: string): Promise<number> {
    const response = await postFromPage(of(), path, body, { cookie });
    await response.body?.cancel();
    return response.status;
  }
}
