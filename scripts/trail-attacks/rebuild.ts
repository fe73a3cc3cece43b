import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

/**
 * Numbers what is there anew and computes every hash and root from it, as an attacker with RFC 6962 at
 * hand does: no code of the product has a part in it.
 */
export async function rebuild(
  superuser: ClientBase,
  sign: (size: number, root: Buffer) => string,
): Promise<void> {
  const { rows: entries } = await superuser.query<{ id: string; canonical: Buffer }>(
    'select id, canonical from audit_entry where leaf_number is not null order by leaf_number',
  );
  const { rows: signed } = await superuser.query<{ size: string }>(
    'select size from audit_checkpoint',
  );
  const sizes = new Set([...signed.map(({ size }) => Number(size)), entries.length]);
  await superuser.query('delete from audit_node; delete from audit_checkpoint');
  await superuser.query('update audit_entry set leaf_number = leaf_number + 1000000');
  const edge: { level: number; hash: Buffer }[] = [];
  for (const [leaf, { id, canonical }] of entries.entries()) {
    await superuser.query('update audit_entry set leaf_number = $2 where id = $1', [id, leaf]);
    let [level, index] = [0, leaf];
    let hash = sha256(Buffer.of(0), canonical);
    const keep = (): Promise<unknown> =>
      superuser.query('insert into audit_node values ($1, $2, $3)', [level, index, hash]);
    await keep();
    for (let left = edge.at(-1); left?.level === level; left = edge.at(-1)) {
      edge.pop();
      hash = sha256(Buffer.of(1), left.hash, hash);
      level += 1;
      index = Math.floor(index / 2);
      await keep();
    }
    edge.push({ level, hash });
    const size = leaf + 1;
    if (!sizes.has(size) || size > entries.length) continue;
    const root = edge
      .map((node) => node.hash)
      .reduceRight((right, left) => sha256(Buffer.of(1), left, right));
    await superuser.query('insert into audit_checkpoint values ($1, $2, $3, now())', [
      size,
      root,
      sign(size, root),
    ]);
  }
}
