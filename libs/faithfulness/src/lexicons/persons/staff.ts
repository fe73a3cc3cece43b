/** Who treats and looks after patients, and what they do. Written for Cloister. */
const CLINICIANS = `
  nurse nurses|surgeon surgeons|gp|physiotherapist physiotherapists physio|dietitian dietician nutritionist|pharmacist pharmacists|
  midwife midwives|dentist|paramedic paramedics|anaesthetist anesthetist anesthesiologist anaesthesiologist|radiographer|
  optician optometrist|podiatrist|chaplain|interpreter|psychiatrist|pediatrician paediatrician|geriatrician|orthopedist orthopaedist|
  counsellor counselor|audiologist|obstetrician|neurosurgeon|internist|hospitalist
`;
const NAMES: ReadonlyMap<string, string> = new Map(
  CLINICIANS.split('|').flatMap((line) => {
    const names = line.trim().split(/\s+/);
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** The kind of clinician that a word names; "neurologist" and the like by their field. */
export function clinicianNamed(word: string): string | null {
  return NAMES.get(word) ?? /^(\w{3,}olog)ists?$/.exec(word)?.[1] ?? null;
}

/** Words of one act: who does it, what it is, and that it is done. */
const ACTS: readonly string[] = [
  'operate operated operates operating operation surgery surgeon surgical',
  'anaesthetist anaesthetic anaesthesia anaesthetised anesthesiologist anesthesia anesthetic',
  'assist assisted assistant assisting',
  'refer referred referring referral referrer',
  'sign signed signature author authored dictated written',
  'report reported reporting',
  'check checked checking countersigned',
  'interpret interpreted interpreter translated',
];
const ACT_OF: ReadonlyMap<string, string> = new Map(
  ACTS.flatMap((line) => line.split(' ').map((word) => [word, line] as const)),
);

/** All words for what a word says that somebody does; none of other words. */
export function wordsOfAct(word: string): readonly string[] {
  return ACT_OF.get(word)?.split(' ') ?? [];
}
