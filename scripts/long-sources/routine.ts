/*
 * What fills the charts of hospitals and says nothing that a summary has to have: invented, without a drug, a finding
 * or a plan. `{…}` are times, numbers and words that change from line to line.
 */

export const OBSERVED: readonly string[] = [
  'Obs {t}: T {temp}, P {p}, BP {bp}, RR {rr}, SpO2 {sat}% on air. Score {n}.',
  'Obs {t}: T {temp}, P {p}, BP {bp}, RR {rr}, SpO2 {sat}%, alert. Next obs in 4 hours.',
  'Fluid chart {t}: in {ml} ml, out {ml2} ml, running total carried forward.',
  'Chart checked {t}: signed, sheet {code}, page {n} of {n2}.',
  'This page is left empty for further entries. Continuation sheet {code}.',
];

export const AUTHORS: readonly string[] = [
  'NURSE',
  'HCA',
  'WARD CLERK',
  'NIGHT STAFF',
  'STUDENT NURSE',
  'PORTER',
  'VOLUNTEER',
  'BED MANAGER',
];

export const SENTENCES: readonly string[] = [
  'Call bell within reach, floor clear.',
  'Asleep on rounds at {t} and {t2}, curtains drawn.',
  'Position changed with one, drink offered, glasses to hand.',
  'Had porridge and half a banana for breakfast.',
  'Ate {n} quarters of lunch.',
  'Menu card filled in with help.',
  'Bed linen changed, own nightclothes.',
  'Assisted with wash at the basin.',
  'Handover taken from night staff.',
  'Handover given to the late shift, plan of care read with the nurse in charge.',
  'Whiteboard updated and name band checked.',
  'Valuables list signed: watch, one ring, {n} cards.',
  'Spectacles found in the locker.',
  'Relative rang the ward, told that the team would ring back after the round.',
  'Skin bundle completed, chart signed.',
  'Heels floated on a pillow.',
  'Cannula site looked at, dressing dated.',
  'Hourly rounding done from {t} to {t2}.',
  'Jug filled, newspaper brought.',
  'Hair washed, nails cut.',
  'Family photograph put up beside the bed.',
  'Notes volume {n} requested from the library, barcode {code}.',
  'Next of kin number checked with switchboard.',
  'Form {code} filed.',
  'Moved from bay {n} bed {n2} to bay {n2} bed {n}.',
  'Collected from bay {n}, returned at {t2}, notes handed to the desk.',
  'Soft options list for the week, tray {code}.',
  'Bay {n} cleaned, tag {code}.',
  'Visited by the chaplain.',
  'Read aloud from the local paper for {n} minutes.',
  'Ward at {n2} of 28, no change for this bed.',
  'Nothing to add from this shift.',
  'Electronic record slow between {t} and {t2}, written in retrospect.',
  'Hand hygiene audit of bay {n}: {n2} of 10 observed.',
  'Stick left at the bedside, label {code}.',
  'Staff asked to fill in the food record at each meal.',
  'Watched television in the day room until {t2}.',
  "Window opened at the patient's wish, blanket brought.",
  'Asked what time the visitors come, told from {t2}.',
  'Television card bought by the son, receipt {code}.',
  'Slept in the chair after lunch, legs up.',
  'Curtain hook broken, estates told, job {code}.',
  'Chatted about the garden and the grandchildren.',
  'Radio turned down because of the neighbour.',
];

/** Hardly one of them is said twice. */
export const CHATTER: readonly string[] = [
  'Talked about {topic} with the {person} of bed {n}, laughed a lot.',
  'The {person} came with {thing}, stayed until {t2} and left by the {place}.',
  'Would rather have {food} than {food2}, kitchen informed.',
  'Looked for {thing}, found in the {place} by the {person}.',
  'Sat by the {place} with {thing} on the lap and watched {topic}.',
  'Asked the {person} whether {topic} is on at {t2}.',
  'Had {food} and {food2} in the {place}, left some {food3}.',
  'Spoke of {topic}, of {topic2} and of the {person} who used to make {food}.',
  'Left {thing} in the {place}, {person} told, tag {code}.',
  'Wrote a card to the {person} about {topic}.',
];

export const WORDS: Readonly<Record<string, readonly string[]>> = {
  topic:
    `the garden|football|the election|the weather|an old film|the choir|the allotment|the new bridge|the price of coal|the royal visit|the
    lottery|the neighbour's cat|the harvest|bingo|the bus strike|trams|a holiday by the sea|the market|chess|brass bands|the flood of 1953|school days|motorbikes|knitting`
      .split('|')
      .map((word) => word.replaceAll(/\s+/g, ' ').trim()),
  person:
    'son|daughter|neighbour|sister|cousin|niece|nephew|landlady|lodger|vicar|milkman|hairdresser|postman|librarian|caretaker|window cleaner|uncle|grandson'.split(
      '|',
    ),
  thing:
    'a newspaper|flowers|a blanket|a crossword|clean nightclothes|a magazine|slippers|a photo album|a jigsaw|a radio|knitting wool|a birthday card|a puzzle book|a hairbrush|a shawl|a purse|a handbag|an umbrella'.split(
      '|',
    ),
  place:
    'day room|corridor|locker|window|dining room|chapel|garden door|lift|reception|library trolley|sun lounge|balcony|linen cupboard|waiting area|kitchen|courtyard'.split(
      '|',
    ),
  food: 'soup|porridge|toast|custard|rice pudding|a boiled egg|fish pie|shepherd pie|sponge cake|stewed apple|jelly|macaroni|a sandwich|cornflakes|yoghurt|scones|tinned peaches|mashed potato'.split(
    '|',
  ),
};
