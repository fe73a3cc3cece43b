import { cosignNote, type NoteSigner, type NoteVerifier, spellNoteKey } from '@app/crypto';
import { AcrossTenants, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit-trail.js';
import { Refusals } from '../refusals.js';
import { emptyRoot } from '../tree/hashing.js';
import { verifyConsistency } from '../tree/verify-proofs.js';
import { parseWitnessRequest, type WitnessRequest } from './witness-request.js';
import {
  CheckpointForked,
  CheckpointNotConsistent,
  LogContradiction,
  LogNotWitnessed,
} from './witness.errors.js';
import { WitnessedLog } from './witnessed-log.entity.js';

export const WITNESSING = Symbol('Witnessing');
const NOTIFY_EVERY_MS = 3_600_000;

export interface Witnessing {
  readonly signer: NoteSigner;
  /** The keys of the logs that this site is a witness of; the name of a key is the log's origin. */
  readonly logs: readonly NoteVerifier[];
}

/** The line of the cosignature, or the size to prove from. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly line: string }
  | { readonly kind: 'other-size'; readonly size: number };

/**
 * A witness after c2sp.org/tlog-witness: signs a checkpoint of another site's log when it goes on from
 * the last one that it signed.
 */
@Injectable()
export class Witness {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    @Inject(WITNESSING) private readonly witnessing: Witnessing | null,
  ) {}

  /** With which logs check our cosignatures; null where this site is no witness. */
  get key(): string | null {
    return this.witnessing && spellNoteKey(this.witnessing.signer);
  }

  async cosign(body: string): Promise<WitnessAnswer> {
    if (!this.witnessing) throw new LogNotWitnessed();
    const { signer, logs } = this.witnessing;
    const request = parseWitnessRequest(body, logs);
    const actor = await this.actor();
    try {
      return await this.unitOfWork.run(actor, (tx) => this.goOn(tx, actor, request, signer));
    } catch (error) {
      if (error instanceof LogContradiction) await this.recordContradiction(actor, error);
      throw error;
    }
  }

  private async goOn(
    tx: Transaction,
    actor: Actor,
    request: WitnessRequest,
    signer: NoteSigner,
  ): Promise<WitnessAnswer> {
    const known = await tx.findOneBy(WitnessedLog, { origin: request.checkpoint.origin });
    const size = Number(known?.size ?? 0);
    if (request.old !== size) return { kind: 'other-size', size };
    checkGoesOn(known, request);
    const now = new Date();
    const line = cosignNote(request.text, signer, now);
    const isNoticeDue = !known || now.getTime() - known.notifiedAt.getTime() >= NOTIFY_EVERY_MS;
    const row = {
      origin: request.checkpoint.origin,
      size: String(request.checkpoint.size),
      root: request.checkpoint.root,
      note: `${request.note}${line}\n`,
      cosignedAt: now,
      notifiedAt: known && !isNoticeDue ? known.notifiedAt : now,
    };
    if (!(await replace(tx, known, row)))
      return { kind: 'other-size', size: await sizeOf(tx, row) };
    if (isNoticeDue) {
      await this.audit.record(tx, actor, {
        action: 'witness.cosigned',
        subject: { type: 'log', id: row.origin },
        details: { size: request.checkpoint.size },
      });
    }
    return { kind: 'cosigned', line };
  }

  private async recordContradiction(actor: Actor, error: LogContradiction): Promise<void> {
    await this.refusals.record(actor, {
      action: 'witness.refused',
      subject: { type: 'log', id: error.origin },
      reason: error.code,
      details: error.sizes,
    });
  }

  private async actor(): Promise<Actor> {
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant) throw new LogNotWitnessed();
    return serviceActor('witness', tenant.tenantId);
  }
}

function checkGoesOn(known: WitnessedLog | null, { checkpoint, old, proof }: WitnessRequest): void {
  const { origin, size, root } = checkpoint;
  const sizes = { known: old, shown: size };
  if (known && old === size && !known.root.equals(root)) {
    throw new CheckpointForked('The log has signed a different tree of this size.', origin, sizes);
  }
  // the empty tree is the beginning of every tree, and that is proved by nothing
  const isProved =
    !known || old === 0
      ? proof.length === 0 && (size > 0 || root.equals(emptyRoot()))
      : verifyConsistency({
          first: old,
          second: size,
          firstRoot: known.root,
          secondRoot: root,
          proof,
        });
  if (!isProved) {
    throw new CheckpointNotConsistent(
      'The hashes do not prove that the tree extends the last one signed here.',
      origin,
      sizes,
    );
  }
}

/** Only from what was looked at: of two requests at once, one finds it gone. */
async function replace(
  tx: Transaction,
  known: WitnessedLog | null,
  row: WitnessedLog,
): Promise<boolean> {
  if (!known) {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(WitnessedLog)
      .values(row)
      .orIgnore()
      .returning('origin')
      .execute();
    return Array.isArray(raw) && raw.length === 1;
  }
  const { origin, size, root } = known;
  const { affected } = await tx.update(WitnessedLog, { origin, size, root }, row);
  return affected === 1;
}

async function sizeOf(tx: Transaction, { origin }: WitnessedLog): Promise<number> {
  const { size } = await tx.findOneByOrFail(WitnessedLog, { origin });
  return Number(size);
}
