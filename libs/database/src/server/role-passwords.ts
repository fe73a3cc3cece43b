import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { DATABASE_ROLES, type DatabaseRole } from './roles.js';

export type Passwords = Readonly<Record<DatabaseRole, string>>;

const Passwords = z.record(z.enum(DATABASE_ROLES), z.string().min(32));
const Content = z.object({
  passwords: Passwords,
  /** While they are rotated: those that the server may have already. */
  next: Passwords.optional(),
});
type Content = z.infer<typeof Content>;

// A rotation takes half of this; after it, the rotation was cut off.
const ROTATION_MS = 5_000;
const LOOK_EVERY_MS = 20;

/** `secrets/database.json`: the passwords of the database roles. */
export class RolePasswords {
  /** The rotation that is under way, as far as this process has seen. */
  private rotation: { readonly to: string; readonly since: number } | null = null;

  constructor(readonly file: string) {}

  get exist(): boolean {
    return existsSync(this.file);
  }

  async make(): Promise<void> {
    await this.write({ passwords: newPasswords() });
  }

  /** Settles when no rotation is under way: a login that begins meanwhile may meet either password. */
  async settled(): Promise<void> {
    while (this.isRotating) await delay(LOOK_EVERY_MS);
  }

  get isRotating(): boolean {
    const { next } = this.read();
    return next !== undefined && !this.isCutOff(next);
  }

  /**
   * The one to log in with now. Read anew for each connection, so a running process needs no restart
   * after a rotation, wherever that was made.
   *
   * @param letsIn whether the server accepts a password: asked where a rotation was cut off
   */
  async current(
    role: DatabaseRole,
    letsIn: (password: string) => Promise<boolean>,
  ): Promise<string> {
    const { passwords, next } = this.read();
    // who logs in meanwhile has begun before, and the server waits for them
    if (!next || !this.isCutOff(next)) return passwords[role];
    return (await letsIn(next[role])) ? next[role] : passwords[role];
  }

  /** Writes down new ones beside those that are in use, and answers with them. */
  async prepareNext(): Promise<Passwords> {
    const next = newPasswords();
    // where the old ones are lost, there is nothing to fall back to
    const { passwords } = this.exist ? this.read() : { passwords: next };
    await this.write({ passwords, next });
    return next;
  }

  /** Ends a rotation, also one that was cut off: the server has the next ones or it has not. */
  async settle(serverHas: (next: Passwords) => Promise<boolean>): Promise<void> {
    const { passwords, next } = this.read();
    if (next) await this.write({ passwords: (await serverHas(next)) ? next : passwords });
  }

  private isCutOff({ cloister_owner: to }: Passwords): boolean {
    if (this.rotation?.to !== to) this.rotation = { to, since: performance.now() };
    return performance.now() - this.rotation.since > ROTATION_MS;
  }

  private read(): Content {
    return Content.parse(JSON.parse(readFileSync(this.file, 'utf8')));
  }

  /** Whole or not at all, and never readable by others: written aside, flushed, then given its name. */
  private async write(content: Content): Promise<void> {
    const aside = `${this.file}.new`;
    const handle = await open(aside, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(content));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, this.file);
    const folder = await open(dirname(this.file));
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function newPasswords(): Passwords {
  const made = DATABASE_ROLES.map((role) => [role, randomBytes(32).toString('base64url')]);
  return Passwords.parse(Object.fromEntries(made));
}
