import type { Mention } from '../../text/source-index.js';
import { type Clause, clausesOf, isDenying, isIn, type RoleText } from './clauses.js';

/** So much of what is said of one drug has to be said of another. */
const SHARE = 0.6;

/** The clauses of a source, and which of them name a drug or say something of one. */
export class SourceRoles {
  /** Of each unit; ids of clauses that follow each other in one unit follow each other. */
  private readonly units: readonly (readonly { readonly id: number; readonly clause: Clause }[])[];
  private readonly ids = new Set<number>();
  private readonly withDrug = new Set<number>();
  private readonly withRole = new Set<number>();
  private readonly denying = new Set<number>();

  constructor(units: readonly RoleText[]) {
    let id = 0;
    this.units = units.map((unit) => {
      id++;
      return clausesOf(unit).map((clause) => {
        id++;
        this.ids.add(id);
        const words = unit.words.filter((_, at) => isIn(at, clause));
        if (words.some(({ drug }) => drug !== null)) this.withDrug.add(id);
        if (words.some(({ isRole }) => isRole)) this.withRole.add(id);
        if (isDenying(unit, clause)) this.denying.add(id);
        return { id, clause };
      });
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
    return (this.units[unit] ?? []).flatMap(({ id, clause }) => (isIn(word, clause) ? [id] : []));
  }

  /** A clause, and those on both sides of it in its sentence to the next that names a drug. */
  private goingOn(id: number): readonly number[] {
    const near = [id];
    for (const step of [-1, 1]) {
      for (let at = id + step; this.ids.has(at) && !this.withDrug.has(at); at += step)
        near.push(at);
    }
    return near;
  }
}
