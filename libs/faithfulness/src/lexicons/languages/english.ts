import { wordList } from '../word-lists.js';

/** Written for this product: words that stand in most English texts and in no German one. */
export const ENGLISH_WORDS = wordList(`
  i a i'll i'd do what how why now like think know want need feel yeah yes yep okay thanks please good great sure
  me mm-hmm uh um my she's he's there's that's let's gonna sorry hello hi got go going come me take much never
  the of and to is are were been be being has had have having do does did done for with without from by this that
  these those which who whom whose it its he she they them his her their you your we our my me him i'm i've it's
  don't doesn't didn't isn't wasn't no not any some other than then there here when where while since until after
  before during about over under up down out off into onto or but if as at on all both each every few more most
  very can could may might must shall should will would also only just because however because than too well
  one two three four five six seven eight nine ten twice once daily weekly day days week weeks month months year
  years ago old yes right left upper lower both denies denied reports reported presents presented complains
  notes noted states stated shows showed showing given started stopped continued continue discontinued increased
  decreased taking takes took follow followed follow-up history past family social current chief complaint
  pain ache fever cough rash swelling nausea vomiting shortness breath chest heart lung lungs kidney liver knee
  shoulder hip ankle wrist foot leg neck back head throat ear eye eyes nose mouth skin blood pressure
  pulse rate weight height clear soft tender nontender regular bilateral bilaterally unremarkable stable mild
  moderate severe acute chronic surgery disease failure patient's patients physician doctor nurse hospital visit
  discharge admission admitted discharged allergy allergies medication medications medicine drug drugs dose
  treatment therapy findings impression assessment plan review exam examination results mother father brother
  sister son daughter wife husband woman male female gentleman lady smokes smoker alcohol drinks lives works
  mentioned negative positive present absent evidence suspected likely possible ruled scan ray spine
`);

/** Endings of English words that German ones do not have; of four letters before them. */
export const ENGLISH_ENDING =
  /\p{L}{3,}(?:ing|ness|ful|less|ought|ould|ight|ectomy|otomy|plasty|ology|opathy|emia|pnea|rrhea|tion's|ious|eous|ly)$/u;
