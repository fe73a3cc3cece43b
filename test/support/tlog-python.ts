import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// aics-tlog of PyPI needs Python 3.12; .ci/run puts it into an environment beside the code.
const CANDIDATES = [fileURLToPath(new URL('../../.venv/bin/python', import.meta.url)), 'python3'];
const NEEDS = 'import aics_tlog';
const SECONDS_60 = 60_000;

const PROGRAM = `
import base64, json, sys
import aics_tlog as t
given = json.load(sys.stdin)
key = t.parse_vkey(given['key'])
hashes = lambda name: [base64.b64decode(one) for one in given[name]]
def opened(text):
    note = t.parse_note(text)
    result = t.verify_checkpoint(note, key, expected_origin=key.name)
    return result if result.ok else None
newest, older = opened(given['checkpoint']), opened(given['older'])
verdict = {'checkpoint': newest is not None and older is not None, 'inclusion': False, 'consistency': False}
if verdict['checkpoint']:
    verdict['inclusion'] = t.verify_leaf_inclusion(given['entry'].encode(), given['leaf'], newest.size, hashes('path'), newest.root)
    verdict['consistency'] = t.verify_consistency(older.size, newest.size, older.root, newest.root, hashes('since'))
print(json.dumps(verdict))
`;

export interface TlogClaim {
  readonly key: string;
  readonly checkpoint: string;
  readonly older: string;
  readonly entry: string;
  readonly leaf: number;
  readonly path: readonly string[];
  readonly since: readonly string[];
}

const Verdict = z.object({
  checkpoint: z.boolean(),
  inclusion: z.boolean(),
  consistency: z.boolean(),
});
export type TlogVerdict = z.infer<typeof Verdict>;

/** Why aics-tlog cannot be asked here; null if it can. */
export function missingForTlog(): string | null {
  return python() === undefined ? 'no Python from 3.12 on with aics-tlog' : null;
}

/** What aics-tlog thinks of a checkpoint, an entry's proof, and an older checkpoint. */
export function checkByTlog(claim: TlogClaim): TlogVerdict {
  const found = python();
  if (found === undefined) throw new Error('There is no Python to ask.');
  const output = execFileSync(found, ['-c', PROGRAM], {
    input: JSON.stringify(claim),
    encoding: 'utf8',
    timeout: SECONDS_60,
  });
  return Verdict.parse(JSON.parse(output));
}

function python(): string | undefined {
  return CANDIDATES.filter((path) => !path.startsWith('/') || existsSync(path)).find(
    (path) => spawnSync(path, ['-c', NEEDS], { stdio: 'ignore', timeout: SECONDS_60 }).status === 0,
  );
}
