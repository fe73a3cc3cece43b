import type { AttackClass } from '../attack.js';
import type { AttackCorpus } from '../attack-corpus.js';
import { bipia } from './bipia.js';
import { CANARY, FORGED_TURN, OTHER_WORDING } from './canaries.js';
import { payloads, personalData, rolePlay } from './garak.js';
import { PROMPT_EXTRACTION } from './prompt-extraction.js';
import { smuggled } from './smuggled.js';
import { zoo } from './zoo.js';

export function allClasses(corpus: AttackCorpus): readonly AttackClass[] {
  return [
    CANARY,
    OTHER_WORDING,
    FORGED_TURN,
    PROMPT_EXTRACTION,
    smuggled(corpus),
    ...bipia(corpus),
    rolePlay(corpus),
    payloads(corpus),
    personalData(corpus),
    zoo(corpus),
  ];
}
