import type {
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from '@app/api-client';
import { ServiceProblem } from '../../../service.js';

/** The device signs with a passkey; it asks the person for a finger, a face or a PIN first. */
export async function showPasskey(optionsJSON: PasskeyRequestOptions): Promise<PasskeyAssertion> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { response, clientExtensionResults, ...shown } = await startAuthentication({
    optionsJSON,
  }).catch(notShown);
  return {
    id: shown.id,
    rawId: shown.rawId,
    type: 'public-key',
    response: {
      clientDataJSON: response.clientDataJSON,
      authenticatorData: response.authenticatorData,
      signature: response.signature,
      ...(response.userHandle !== undefined && { userHandle: response.userHandle }),
    },
    clientExtensionResults: { ...clientExtensionResults },
  };
}

/** The device makes a passkey and keeps its secret half. */
export async function makePasskey(
  optionsJSON: PasskeyCreationOptions,
): Promise<PasskeyAttestation> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { response, clientExtensionResults, ...made } = await startRegistration({
    optionsJSON,
  }).catch(notShown);
  return {
    id: made.id,
    rawId: made.rawId,
    type: 'public-key',
    response: {
      clientDataJSON: response.clientDataJSON,
      attestationObject: response.attestationObject,
      ...(response.transports && { transports: [...response.transports] }),
    },
    clientExtensionResults: { ...clientExtensionResults },
  };
}

/** Browsers tell pages apart only whether the device knows the person already, and nothing else. */
function notShown(error: unknown): never {
  const known = error instanceof Error && error.name === 'InvalidStateError';
  throw new ServiceProblem(0, known ? 'passkey-known-already' : 'passkey-not-shown', '');
}
