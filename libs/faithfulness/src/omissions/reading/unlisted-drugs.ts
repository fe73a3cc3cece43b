import { isGeneric } from '../../lexicons/common-words.js';
import { cellIn } from './cells.js';
import { dosesIn } from './doses.js';
import type { FactUnit } from './reading.js';

const DRUG_COLUMN =
  /^(?:medication|medications|medicine|drug|drugs|drug name|name of (?:drug|medication|medicine)|active (?:substance|ingredient)|substance|preparation|medikament|wirkstoff)$/;
const FREQUENCY =
  /^[^.;\n]{0,24}\b(?:daily|once|twice|bd|bid|tds|tid|qds|qid|od|om|on|nocte|mane|prn|every|nightly|weekly|monthly|times|po|iv|sc|im|hourly|q\d+h|\d\s?-\s?\d\s?-\s?\d)\b/i;
const NO_DRUG =
  /^(?:tablets?|capsules?|dose|doses|dosage|strength|total|about|another|extra|each|every|oral|orally|iv|intravenous|injection|cream|drops|spray|units?|fluid|fluids|saline|water|blood|urine|stool|weight|normal|sodium|potassium|glucose|morning|evening|night|noon|amount|infusion|maximum|minimum|least|most|take|taking|takes|with|than|from|alcohol|wine|beer|coffee)$/;

/** Drugs that no list has, by their place: a cell of its column, or a name before a dose and how often. */
export function unlistedDrugs(
  unit: FactUnit,
): readonly { readonly drug: string; readonly from: number; readonly to: number }[] {
  const { words, text, cells, part } = unit;
  const cell = cellIn(cells, DRUG_COLUMN);
  if (cell) {
    const at = words.findIndex(({ start, text: word }) => start >= cell.start && isName(word));
    const word = words[at];
    return word && word.start < cell.end ? [{ drug: word.stem, from: at, to: at + 1 }] : [];
  }
  if (cells.length > 0) return [];
  return dosesIn(unit).flatMap((dose) => {
    const at = words.findLastIndex(({ end }) => end <= dose.start);
    const word = words[at];
    if (!word || !/^[\s,:-]{1,3}$/.test(text.slice(word.end, dose.start)) || !isName(word.text)) {
      return [];
    }
    if (word.isStop || isGeneric(word.stem)) return [];
    const isListed = part === 'medication' || FREQUENCY.test(text.slice(dose.end));
    return isListed ? [{ drug: word.stem, from: at, to: at + 1 }] : [];
  });
}

function isName(word: string): boolean {
  return /^\p{L}{4,}$/u.test(word) && !NO_DRUG.test(word);
}
