import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

interface Module {
  /** Time and size: what has kept both is not read again. */
  readonly mark: string;
  readonly hash: string;
  /** Paths below dist/ of what it imports, or starts as a process or thread of its own. */
  readonly uses: readonly string[];
}

// More than what is imported does no harm: a process too many is restarted. `compiledEntry` names a process or thread.
const USES =
  /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]|\bcompiledEntry\([^,()]+,\s*['"](\.[^'"]+)['"]/g;

/** What is compiled, by its path below dist/. */
export class Modules {
  readonly #dist: string;
  readonly #known = new Map<string, Module>();

  constructor(dist: string) {
    this.#dist = dist;
    this.update();
  }

  /** Reads what was compiled since the last time, and names the modules that are new or other than before. */
  update(): ReadonlySet<string> {
    const changed = new Set<string>();
    const paths = globSync('{apps,libs}/**/*.js', { cwd: this.#dist });
    for (const path of paths) {
      const { mtimeMs, size } = statSync(join(this.#dist, path));
      const mark = `${mtimeMs} ${size}`;
      const before = this.#known.get(path);
      if (before?.mark === mark) continue;
      const text = readFileSync(join(this.#dist, path), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      this.#known.set(path, { mark, hash, uses: usesIn(path, text) });
      if (before?.hash !== hash) changed.add(path);
    }
    return changed;
  }

  /** Whether the process of this entry point runs any of these modules, itself or in what it starts. */
  reaches(entry: string, changed: ReadonlySet<string>): boolean {
    const reached = new Set([entry]);
    for (const path of reached) {
      if (changed.has(path)) return true;
      for (const used of this.#known.get(path)?.uses ?? []) reached.add(used);
    }
    return false;
  }
}

function usesIn(path: string, text: string): string[] {
  return [...text.matchAll(USES)].map(([, imported = '', started = '']) =>
    posix.join(posix.dirname(path), imported || started),
  );
}
