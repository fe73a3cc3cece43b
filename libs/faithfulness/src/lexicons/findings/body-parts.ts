/** Parts of the body that there are two of, by where they are; written for Cloister. Names of one line mean the same part. */
import { wordList } from '../word-lists.js';

export type Region = string;

export interface BodyPart {
  readonly name: string;
  readonly region: Region;
  /** "Knees" where two are meant: not "fingers", of which one hand has five. */
  readonly isBoth: boolean;
}

const REGIONS: readonly (readonly [region: Region, parts: string])[] = [
  [
    'arm',
    `arm/arms/ue/rue/lue|shoulder/shoulders/rotator/deltoid/supraspinatus/infraspinatus/glenohumeral/acromioclavicular/scapula/clavicle/collarbone
     elbow/elbows/epicondyle/epicondylitis/olecranon|forearm/forearms|wrist/wrists/carpal/scaphoid|hand/hands/palm/palms/palmar/knuckle
     finger/fingers/fingertips/digit/digits/thumb/thumbs/pinky|humerus/biceps/bicep/triceps|radius/ulna/radial/ulnar|axilla/axillary/armpit`,
  ],
  [
    'leg',
    `leg/legs/rle/lle|hip/hips/femoral/acetabular/acetabulum/trochanter/trochanteric|groin/inguinal|buttock/buttocks/butt/gluteal/gluteus
     thigh/thighs/femur/femurs/quadriceps/hamstring/hamstrings|knee/knees/kneecap/patella/patellar/popliteal/meniscus/meniscal/acl/mcl
     calf/calves/shin/shins/tibia/fibula/tibial/peroneal/saphenous|ankle/ankles/malleolus/achilles|foot/feet/heel/heels/plantar/metatarsal/lisfranc
     toe/toes/hallux|sciatica/sciatic`,
  ],
  [
    'eye',
    `eye/eyes/ocular/retina/retinal/optic/cataract/cataracts/macula/eyelid/eyelids/pupil/pupils|vision`,
  ],
  ['ear', `ear/ears/tympanic/eardrum/hearing`],
  [
    'head',
    `head/scalp/forehead/temple/temples|face/facial/cheek/cheeks/jaw/mandible/maxillary/maxilla|brow/eyebrow
     temporal/frontal/parietal/occipital/hemisphere|nostril/nostrils/nare/nares|tonsil/tonsils|tooth/teeth/molar`,
  ],
  ['neck', `neck|carotid/carotids/jugular|thyroid|trapezius`],
  [
    'back',
    `back|flank/flanks/kidney/kidneys/renal/ureter/ureteral/hydronephrosis/cva|lumbar|sacroiliac`,
  ],
  [
    'chest',
    `chest/rib/ribs/thorax/pectoral|breast/breasts/mastectomy/nipple|lung/lungs/lobe/lobes/rul/rml/rll/lul/lll/pulmonary/pleural/basilar/base/bases/pneumonectomy/lobectomy`,
  ],
  // whatever is of one side of it
  ['body', `body/hemiparesis/hemiplegia/hemibody`],
  ['heart', `ventricle/ventricular/atrium/atrial/coronary/heart/sternal`],
  [
    'abdomen',
    `abdomen/abdominal/belly/stomach/tummy/quadrant/ruq/rlq/rif/luq/llq/lif/iliac|ovary/ovaries/ovarian/adnexal/oophorectomy/salpingo|testicle/testicles/testis/testicular/balls/scrotum/hydrocele|hernia|pelvis/pelvic|colon/hepatic`,
  ],
];

/** Of which a word in the plural means the one and the other. */
const PAIRED = new Set(
  `arms shoulders elbows forearms wrists hands thumbs legs hips buttocks thighs knees calves shins ankles feet heels
  eyes ears kidneys flanks breasts lungs ovaries testicles tonsils cheeks temples`.split(/\s+/),
);

const PARTS: ReadonlyMap<string, BodyPart> = new Map(
  REGIONS.flatMap(([region, lines]) =>
    lines.split(/[|\n]/).flatMap((line) => {
      const names = line.trim().split(/[/\s]+/);
      const [name = ''] = names;
      return names.map((each) => [each, { name, region, isBoth: PAIRED.has(each) }] as const);
    }),
  ),
);
const UPPER = new Set(['upper']);
const EXTREMITIES = /^(?:extremit(?:y|ies)|limbs?)$/;

const NEIGHBOURS: readonly (readonly Region[])[] = [
  ['chest', 'abdomen', 'back', 'heart', 'body'],
  ['head', 'eye', 'ear', 'neck', 'body'],
  ['arm', 'body', 'neck'],
  ['leg', 'body', 'back'],
];

/** Whether what is said of one region may be said of the other as well: "my right side" is chest, back and belly. */
export function areNeighbours(one: Region, other: Region): boolean {
  return NEIGHBOURS.some((regions) => regions.includes(one) && regions.includes(other));
}

/** The part of the body that a word names. */
export function bodyPartAt(
  words: readonly { readonly text: string }[],
  at: number,
): BodyPart | null {
  const text = words[at]?.text ?? '';
  // "the right hand side"
  if (text === 'hand' && words[at + 1]?.text === 'side') return null;
  if (text === 'back' && !isPartBack(words, at)) return null;
  if (EXTREMITIES.test(text)) {
    const isBoth = text.endsWith('s');
    const before = words[at - 1]?.text ?? '';
    if (before === 'lower') return { name: 'leg', region: 'leg', isBoth };
    return UPPER.has(before) ? { name: 'arm', region: 'arm', isBoth } : null;
  }
  return PARTS.get(text.replace(/'s$/, '')) ?? null;
}

const OWNS = wordList(`my your his her their low lower upper mid middle right left`);
const IS_BACK = wordList(
  `pain pains ache aches spasm spasms surgery injury problem problems discomfort stiffness`,
);

/** "My back", "the back is tender"; not "come back", "the back of my leg". */
function isPartBack(words: readonly { readonly text: string }[], at: number): boolean {
  const [before = '', next = ''] = [words[at - 1]?.text, words[at + 1]?.text];
  if (OWNS.has(before) || IS_BACK.has(next)) return true;
  return before === 'the' && next !== 'of';
}
