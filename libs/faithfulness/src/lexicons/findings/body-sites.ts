import { wordList } from '../word-lists.js';

/** Parts of the body and what leaves it: where something is, and no finding by itself. Written for Cloister. */
export const BODY_SITES = wordList(`
  abdomen abdominal abdomens ankle ankles arm arms axilla back belly bladder bone bones bowel bowels brain breast breasts buttock
  buttocks calf calves cervical chest chin colon cornea ear ears elbow elbows epigastric esophagus extremities extremity eye eyelid
  eyes face facial feet finger fingers foot forearm forehead gallbladder groin gum gums hand hands head heart heel hip hips jaw
  joint joints kidney kidneys knee knees leg legs limb limbs lip lips liver lower lumbar lung lungs lymph midline mouth muscle
  muscles nasal neck nose palate palm pelvic pelvis rectal rectum rib ribs sacral scalp scrotum shin shoulder shoulders sinus
  sinuses skin spine spinal stomach stool stools testicle testicles thigh thighs thoracic throat thumb thyroid toe toes tongue
  tonsil tonsils tooth teeth torso trunk upper urinary urine uterus vagina vaginal wrist wrists
`);
