import {
  type PendingSignIn,
  type ListedFactors,
  type NewCodes,
  PasskeyAssertion,
  PasskeyAttestation,
  SECOND_FACTORS,
} from '@app/auth';
import { z } from 'zod';
import { GivenPassword, type SessionView } from './session.dto.js';

const GIVEN_CODE_MAX = 64;

const Code = z
  .string()
  .min(1)
  .max(GIVEN_CODE_MAX)
  .meta({ description: 'Six digits from the authenticator app; each code works once.' });
const GivenRecoveryCode = z
  .string()
  .min(1)
  .max(GIVEN_CODE_MAX)
  .meta({ description: 'One of the recovery codes, which were shown only once; each works once.' });

/** What a person shows once more, before an act that they answer for. */
export const Proof = z
  .union([
    z.strictObject({
      password: GivenPassword,
      code: Code.optional(),
      recoveryCode: GivenRecoveryCode.optional(),
    }),
    z.strictObject({ passkey: PasskeyAssertion }),
    z.strictObject({
      signOn: z.string().min(1).max(100).meta({
        description: 'The value after #sign-on= in the address that single sign-on returned to.',
      }),
    }),
  ])
  .meta({ id: 'Proof' });

export const ProofRequest = z.strictObject({ proof: Proof }).meta({ id: 'ProofRequest' });
export type ProofRequest = z.infer<typeof ProofRequest>;

export const TotpCode = z.strictObject({ code: Code }).meta({ id: 'TotpCode' });
export type TotpCode = z.infer<typeof TotpCode>;

export const SecondFactorRequest = z
  .union([
    z.strictObject({ code: Code }),
    z.strictObject({ recoveryCode: GivenRecoveryCode }),
    z.strictObject({ passkey: PasskeyAssertion }),
  ])
  .meta({ id: 'SecondFactorRequest' });
export type SecondFactorRequest = z.infer<typeof SecondFactorRequest>;

export const PasskeySignInRequest = z
  .strictObject({ passkey: PasskeyAssertion })
  .meta({ id: 'PasskeySignInRequest' });
export type PasskeySignInRequest = z.infer<typeof PasskeySignInRequest>;

export const NewPasskeyRequest = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .regex(/^\P{C}+$/u, 'must not contain control characters')
      .meta({ description: 'Name of the passkey, for example "Key on my ring".' }),
    attestation: PasskeyAttestation,
  })
  .meta({ id: 'NewPasskeyRequest' });
export type NewPasskeyRequest = z.infer<typeof NewPasskeyRequest>;

export const PendingSignInView = z
  .object({
    secondFactors: z
      .array(z.enum(SECOND_FACTORS))
      .meta({ description: 'The proofs that the person can give; one of them is enough.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'PendingSignIn' });
export type PendingSignInView = z.infer<typeof PendingSignInView>;

export type SignInView = SessionView | PendingSignInView;

export const PasskeyId = z.uuid().meta({ description: 'Passkey id' });

export const FactorsView = z
  .object({
    totpSince: z.iso.datetime().nullable().meta({ description: 'Null if codes are off.' }),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(
      z.object({
        id: PasskeyId,
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
    passkeysHere: z.boolean().meta({
      description: 'Whether this page is at the address that passkeys belong to.',
    }),
  })
  .meta({ id: 'Factors' });
export type FactorsView = z.infer<typeof FactorsView>;

export const NewTotpView = z
  .object({
    secret: z.string().meta({ description: 'In base32, to type into an app.' }),
    uri: z.string().meta({ description: 'otpauth://…, to show as a QR code.' }),
  })
  .meta({ id: 'NewTotp' });
export type NewTotpView = z.infer<typeof NewTotpView>;

export const NewCodesView = z
  .object({
    recoveryCodes: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Shown only once; null if the person already has some.' }),
  })
  .meta({ id: 'NewCodes' });
export type NewCodesView = z.infer<typeof NewCodesView>;

export function toPendingSignInView({
  secondFactors,
  expiresAt,
}: PendingSignIn): PendingSignInView {
  return { secondFactors: [...secondFactors], expiresAt: expiresAt.toISOString() };
}

export function toFactorsView(factors: ListedFactors, passkeysHere: boolean): FactorsView {
  return {
    totpSince: factors.totpSince?.toISOString() ?? null,
    recoveryCodesLeft: factors.recoveryCodesLeft,
    passkeys: factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    passkeysHere,
  };
}

export function toNewCodesView({ recoveryCodes }: NewCodes): NewCodesView {
  return { recoveryCodes: recoveryCodes && [...recoveryCodes] };
}
