import type { Topic } from '../../topics.js';

/**
 * Words for all of what a topic asks for, of those topics of which a source often denies a single one: "no allergies",
 * not "no allergy to latex". `*` is any letters. Written for this product.
 */
export const CLASS_WORDS: Readonly<Partial<Record<Topic, string>>> = {
  allergies: `allerg* react* reaction* adverse bad badly poorly severe sensitiv* hypersensitiv* intoleran* nkda nka anything unverträglich* überempfindlich* reaktion*`,
  medication: `medication* medicine* meds med drug* pill* tablet* prescription* prescribed anything list medikament* medikation arzneimittel tabletten dauermedikation`,
  procedures: `surger* surgical surgically operation* operated procedure* history eingriff* operation* operiert* voroperation* op ops`,
  immunizations: `vaccin* immuni* shot shots impf* geimpft* schutzimpf*`,
  'family-history': `family families familial hereditary relative* parent* anybody anyone runs run history illness* disease* condition* problem* issue* health medical sick familie* familiär* familienanamnese erkrank* krankheit*`,
  'past-history': `history past problem* condition* illness* disease* issue* health medical comorbid* pmh vorerkrank* erkrank* krankheit* vorgeschichte`,
  'social-history': `social history habit* sozialanamnese`,
  'review-of-systems': `symptom* complaint* problem* issue* concern* system* anything else beschwerden symptom*`,
  diagnoses: `diagnos* problem* condition* disease* illness* wrong krankheit* erkrank*`,
};

/** Beside them these name no single one. */
export const BESIDE_CLASS = `
  no any known drug drugs medication medications medicine medicines medical environmental current currently regular regularly previous previously prior past home
  to of and or at the this time in taking take takes on taken reported report reports required needed planned scheduled arranged is are was were necessary significant relevant history documented other further
  bekannt bekannten bekannte aktuelle aktuell regelmäßige regelmäßig dauerhafte nötig erforderlich geplant und oder allergic daily prescription over counter against gegen patient today noted note major ever before
  basis nicht kein keine keinen keinerlei sind ist wird werden nimmt nehmen ein einnehmen eingenommen gibt es
  anything something none nothing deny denies denied doctor physician aware know knows new see seen treated treatment recent recently lately right now presently present have had having
`;
