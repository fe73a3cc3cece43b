import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const SECRET_BYTES = 32;
const SCHEME = 'Operator';

/**
 * What makes a caller of the operator's socket the operator: 32 random bytes in a file that the service's
 * own account can read, made anew whenever a service starts to listen. The child processes that read
 * documents and run the model have the same account, and so may reach the socket; they do not see the file.
 */
export class OperatorSecret {
  private readonly digest: Buffer;

  private constructor(
    private readonly path: string,
    secret: string,
  ) {
    this.digest = digestOf(authorizationOf(secret));
  }

  /** Takes the place of the one before, which is worth nothing from then on. */
  static create(path: string): OperatorSecret {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const unfinished = `${path}.new`;
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, secret, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, path);
    return new OperatorSecret(path, secret);
  }

  /** What the holder of the file sends as `Authorization`. Throws what reading the file throws. */
  static authorization(path: string): string {
    return authorizationOf(readFileSync(path, 'utf8'));
  }

  isShownBy(authorization: string | undefined): boolean {
    return authorization !== undefined && timingSafeEqual(digestOf(authorization), this.digest);
  }

  /** Leaves the file of a service that has started meanwhile. */
  remove(): void {
    try {
      if (this.isShownBy(OperatorSecret.authorization(this.path))) rmSync(this.path);
    } catch {
      // gone already, or with its folder: nothing is left to take away
    }
  }
}

function authorizationOf(secret: string): string {
  return `${SCHEME} ${secret}`;
}

function digestOf(authorization: string): Buffer {
  return createHash('sha256').update(authorization).digest();
}
