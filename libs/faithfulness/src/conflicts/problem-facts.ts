import { drugNamed } from '../lexicons/drugs/drugs.js';
import { type Side, sideAt } from '../lexicons/findings/sides.js';
import type { ReadUnit } from '../text/source-index.js';

/** What a document says of one problem in one place. */
export interface ProblemFact {
  readonly problem: string;
  readonly isDenied: boolean;
  readonly side: Side | null;
  readonly unit: ReadUnit;
}

/** Words of medicine that the table of synonyms lacks, by how they end. */
const PROBLEM = /(?:itis|osis|emia|oma|pathy|algia|plegia|rrhage|edema|oedema|cancer|fracture)$/;
/** Said of a member of the family, it is not said of the patient. */
const OF_ANOTHER =
  /^(?:mother|father|brother|sister|aunt|uncle|grand\w+|family|son|daughter|wife|husband)/;
const SIDE_REACH = 3;

/** Every problem that is said or denied, in the order of the text. */
export function problemFacts(units: readonly ReadUnit[]): readonly ProblemFact[] {
  return units.flatMap((unit) => {
    const { terms, words, polarities, text } = unit;
    if (text.trimEnd().endsWith('?') || words.some((word) => OF_ANOTHER.test(word.text))) return [];
    return terms.flatMap(({ keys, broader, from, to, weight }): ProblemFact[] => {
      const key = keys.find((name) => name.startsWith('='));
      const [word] = words.slice(from, to);
      if (weight < 1 || !word || drugNamed(word.text) !== null) return [];
      if (key === undefined && !PROBLEM.test(word.text)) return [];
      const polarity = polarities[from] ?? 1;
      if (polarity === 0) return [];
      const isDenied = polarity === -1;
      const fact = { problem: key ?? word.stem, isDenied, side: sideBeside(unit, from), unit };
      // who has a kind of it has it; who denies a kind of it may have another
      const wider = isDenied ? [] : broader.map((problem) => ({ ...fact, problem, side: null }));
      return [fact, ...wider];
    });
  });
}

function sideBeside({ words }: ReadUnit, at: number): Side | null {
  for (let near = at - 1; near >= Math.max(0, at - SIDE_REACH); near -= 1) {
    const side = sideAt(words, near);
    if (side !== null) return side;
  }
  return null;
}
