import type { Mention } from '../../text/source-index.js';
import { clausesOf, isDenying, type RoleText, wordsOf } from './clauses.js';

/** So much of what is said of one drug has to be said of another. */
const SHARE = 0.6;

/** So many clauses further somebody may still speak of a drug. */
const GOES_ON = 8;

interface UnitClauses {
  /** Of each clause; ids of clauses that follow each other follow each other. */
  readonly ids: readonly number[];
  /** The id of the clause in which each word stands. */
  readonly byWord: readonly number[];
  /** The words before it belong to every clause. */
  readonly label: number;
}

/** The clauses of a source, and which of them name a drug or say something of one. */
export class SourceRoles {
  private readonly units: readonly UnitClauses[];
  private readonly ids = new Set<number>();
  private readonly withDrug = new Set<number>();
  private readonly withRole = new Set<number>();
  private readonly denying = new Set<number>();

  constructor(units: readonly RoleText[]) {
    let id = 0;
    this.units = units.map((unit) => {
      id++;
      const clauses = clausesOf(unit);
      const byWord: number[] = [];
      const ids = clauses.map((clause) => {
        id++;
        this.ids.add(id);
        const words = wordsOf(unit, clause);
        if (words.some(({ drug }) => drug !== null)) this.withDrug.add(id);
        if (words.some(({ isRole }) => isRole)) this.withRole.add(id);
        if (isDenying(words)) this.denying.add(id);
        byWord.length = clause.to;
        byWord.fill(id, clause.from, clause.to);
        return id;
      });
      return { ids, byWord, label: clauses[0]?.label ?? 0 };
    });
  }

  /**
   * Whether none of what is said of a drug is said of it here, and most of it of another.
   * @param drug where the source names it
   * @param said where it has each thing that is said
   */
  isOfAnother(drug: readonly Mention[], said: readonly (readonly Mention[])[]): boolean {
    const own = new Set(drug.flatMap((mention) => this.at(mention)));
    if (![...own].some((id) => this.withRole.has(id))) return false;
    const near = new Set([...own].flatMap((id) => this.goingOn(id)));
    const counts = new Map<number, number>();
    for (const mentions of said) {
      const ids = new Set(mentions.flatMap((mention) => this.at(mention)));
      for (const id of ids) {
        if (near.has(id)) return false;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    return [...counts].some(
      ([id, count]) =>
        this.withDrug.has(id) && !this.denying.has(id) && count >= said.length * SHARE,
    );
  }

  private at({ unit, word }: Mention): readonly number[] {
    const clauses = this.units[unit];
    if (!clauses) return [];
    if (word < clauses.label) return clauses.ids;
    const id = clauses.byWord[word];
    return id === undefined ? [] : [id];
  }

  /** A clause, and those on both sides of it in its sentence to the next that names a drug. */
  private goingOn(id: number): readonly number[] {
    const near = [id];
    for (const step of [-1, 1]) {
      for (let far = 1; far <= GOES_ON; far++) {
        const at = id + step * far;
        if (!this.ids.has(at) || this.withDrug.has(at)) break;
        near.push(at);
      }
    }
    return near;
  }
}
