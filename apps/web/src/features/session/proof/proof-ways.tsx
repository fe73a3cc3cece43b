import { useState } from 'react';
import { beginConfirmation, type Factors, type Proof } from '@app/api-client';
import { showPasskey } from './passkey-device.js';
import { OtherWays } from '../sign-in/other-ways.js';
import { PasskeyProof } from './passkey-proof.js';
import { PasswordProof } from './password-proof.js';
import { useSession } from '../session.js';
import { SignOnProof } from './sign-on-proof.js';

type Way = 'totp' | 'recovery-code' | 'passkey' | 'sign-on';

interface ProofWaysProps {
  readonly factors: Factors;
  /** The action on the button. @default "Go on" */
  readonly action?: string;
  /** Why the action cannot be done yet; the button says so. */
  readonly hindrance?: string | null;
  /** The hash of the content that is to be signed, where something is. */
  readonly signs?: string;
  /** What the proof is for; rejects where the service refuses it. */
  readonly onProof: (proof: Proof) => Promise<void>;
}

/**
 * The ways in which a person shows that it is they: single sign-on, a passkey, or the password with
 * what they have beside it.
 */
export function ProofWays({ factors, action, hindrance = null, signs, onProof }: ProofWaysProps) {
  const { signOn } = useSession();
  const ways = waysOf(factors, signOn !== null);
  const [chosen, setWay] = useState<Way | null>(ways[0] ?? null);
  const words = { hindrance, ...(action !== undefined && { action }) };
  return (
    <>
      {chosen === 'sign-on' && <SignOnProof {...(signs !== undefined && { signs })} />}
      {chosen === 'passkey' && (
        <PasskeyProof {...words} onGiven={async () => onProof({ passkey: await signed() })} />
      )}
      {chosen !== 'sign-on' && chosen !== 'passkey' && (
        <PasswordProof key={chosen} second={chosen} {...words} onGiven={onProof} />
      )}
      <OtherWays ways={ways.filter((way) => way !== chosen)} onChoose={setWay} />
    </>
  );
}

/** None where the password is all there is. */
function waysOf(
  { totpSince, passkeys, passkeysHere, recoveryCodesLeft }: Factors,
  signedOn: boolean,
): Way[] {
  const ways: Way[] = signedOn ? ['sign-on'] : [];
  if (passkeys.length > 0 && passkeysHere) ways.push('passkey');
  if (totpSince !== null) ways.push('totp');
  if ((ways.length > 0 || passkeys.length > 0) && recoveryCodesLeft > 0) ways.push('recovery-code');
  return ways;
}

async function signed() {
  const { data: options } = await beginConfirmation({ throwOnError: true });
  return showPasskey(options);
}
