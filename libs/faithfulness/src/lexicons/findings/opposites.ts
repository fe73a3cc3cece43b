/** Findings, movements and acts that are mistaken for their opposite by a few letters; written for Cloister. */
const PAIRS = `
tachycardia tachycardic | bradycardia bradycardic
hypertension hypertensive | hypotension hypotensive
hyperthyroidism hyperthyroid | hypothyroidism hypothyroid
hyperkalemia hyperkalaemia hyperkalemic | hypokalemia hypokalaemia hypokalemic
hypernatremia hypernatraemia hypernatremic | hyponatremia hyponatraemia hyponatremic
hypercalcemia hypercalcaemia | hypocalcemia hypocalcaemia
hyperglycemia hyperglycaemia hyperglycemic | hypoglycemia hypoglycaemia hypoglycemic
hyperthermia hyperthermic | hypothermia hypothermic
hypervolemia hypervolemic | hypovolemia hypovolemic
hyperventilation | hypoventilation
hyperreflexia hyperreflexic | hyporeflexia hyporeflexic
hypermagnesemia hypermagnesaemia | hypomagnesemia hypomagnesaemia
leukocytosis leucocytosis | leukopenia leucopenia
thrombocytosis | thrombocytopenia
polycythemia polycythaemia | anemia anaemia anemic anaemic
constipation constipated | diarrhea diarrhoea
abduction | adduction
supination | pronation
inversion | eversion
dorsiflexion | plantarflexion
extension | flexion
polyuria | oliguria anuria
vasodilation | vasoconstriction
hypercoagulable | coagulopathy
insomnia | hypersomnia somnolence
`;

/** By word, the words of its opposite. */
export const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  PAIRS.trim()
    .split('\n')
    .flatMap((line) => {
      const [one = [], other = []] = line.split(' | ').map((words) => words.split(' '));
      return [
        ...one.map((word) => [word, other] as const),
        ...other.map((word) => [word, one] as const),
      ];
    }),
);
