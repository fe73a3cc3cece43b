import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where an installation keeps what it must not lose, and what nobody else may read. Only this class
 * knows the names inside it.
 */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  /** Embedded Postgres: cluster and socket. 0700, owned by the user that Postgres runs as. */
  get postgres(): string {
    return join(this.path, 'postgres');
  }
  /** Which format and which Postgres major this folder was made with. */
  get manifest(): string {
    return join(this.path, 'cloister.json');
  }
  get secrets(): string {
    return join(this.path, 'secrets');
  }
  /** 32 random bytes under which every tenant key is wrapped. */
  get rootKey(): string {
    return join(this.secrets, 'root.key');
  }
  /** Passwords of the database roles. */
  get databaseSecrets(): string {
    return join(this.secrets, 'database.json');
  }
  /** The site's key for signing its list of allowed model files, sealed under the root key. */
  get siteSigningKey(): string {
    return join(this.secrets, 'site-signing.key');
  }
  /** What was erased, for after a restore; may lie elsewhere. */
  get erasureList(): string {
    return join(this.path, 'erasures.jsonl');
  }
  /** The newest checkpoint of the audit trail that this host has seen signed. */
  get auditMark(): string {
    return join(this.path, 'audit', 'high-water-mark.note');
  }
  get models(): string {
    return join(this.path, 'models');
  }
  /** Model files that this site allows, as a note signed with the site's key. */
  get allowedModels(): string {
    return join(this.models, 'allowed.note');
  }
  /** The model that this installation has from its first start on. */
  get chosenModel(): string {
    return join(this.models, 'chosen.json');
  }
  get run(): string {
    return join(this.path, 'run');
  }
  /** The api's Unix socket for the local operator. */
  get operatorSocket(): string {
    return join(this.run, 'cloister.sock');
  }
  /** What a caller of that socket must show, new at each start of the api. */
  get operatorSecret(): string {
    return join(this.run, 'operator.secret');
  }
  get logs(): string {
    return join(this.path, 'logs');
  }
  /** Runs of `cloister eval`, made when there is one. */
  get evaluations(): string {
    return join(this.path, 'evaluations');
  }

  /**
   * Makes the folders that are ours, readable by nobody else. The top is 0711 for root, because
   * Postgres then runs as the user `postgres` and must pass through it to its own folder.
   */
  create(): void {
    mkdirSync(this.path, { recursive: true });
    chmodSync(this.path, process.getuid?.() === 0 ? 0o711 : 0o700);
    for (const folder of [this.secrets, this.models, this.run, this.logs]) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
    }
  }
}
