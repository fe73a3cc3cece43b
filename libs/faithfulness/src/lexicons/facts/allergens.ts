/**
 * What people are allergic to besides drugs, and names for whole classes of drugs: `key | name`. Written for this
 * product.
 */
export const ALLERGENS = `
penicillin | penicillins | pcn | penicillin v | penicillin g | pen v
cephalosporin | cephalosporins
sulfa | sulfa drugs | sulfonamide | sulfonamides | sulphonamides | sulpha | sulphur drugs | sulfa medications | sulfas
macrolides | macrolide
quinolones | quinolone | fluoroquinolones
nsaid | nsaids | non steroidal anti inflammatories | anti inflammatories
opioids | opiates | opiate
ace inhibitors | ace inhibitor
statins | statin
contrast | contrast dye | iodinated contrast | contrast media | contrast medium | iv contrast | radiocontrast | contrast agent | iv dye | dye
iodine | betadine | povidone iodine
chlorhexidine
latex | rubber
adhesive tape | adhesive | plaster | plasters | elastoplast | tape | adhesives | sticking plaster
nickel | metal
peanut | peanuts | groundnut | groundnuts
tree nuts | nuts | nut | walnuts | almonds | cashews | hazelnuts
shellfish | prawns | shrimp | crustaceans | seafood
fish
egg | eggs
milk | dairy | cow's milk | cows milk
soy | soya
wheat | gluten
sesame
strawberries | strawberry
kiwi
banana | bananas
bee stings | bee | bees | bee venom | wasp | wasps | wasp stings | insect stings | hornet
pollen | grass pollen | grass | tree pollen | ragweed
dust | house dust mite | dust mites | dust mite
mould | mold
cats | cat | cat dander
dogs | dog | dog dander
horse | horses
animal dander | dander | pet dander
local anaesthetics | local anesthetics
anaesthetics | anesthetics | general anaesthetic
`;
/** What brings hay fever and asthma: listed, not asked. */
export const OF_THE_AIR = new Set([
  'pollen',
  'dust',
  'mould',
  'cats',
  'dogs',
  'horse',
  'animal dander',
]);
/** A reaction beside a name says what an allergy is. */
export const REACTIONS =
  /^(?:rash|hives|urticaria|anaphyla\w*|angioedema|angiooedema|swelling|itch\w*|wheez\w*|bronchospasm|reaction\w*|intoleran\w*|hypersensitiv\w*|erythema|vomiting|nausea)$/;
/** What nearly nothing but an allergy brings; and what may come of a drug or be why it is given. For patterns. */
export const GRAVE_REACTIONS = String.raw`rash(?:es)?|hives|urticaria\w*|angio-?o?edema|bronchospasm|anaphyla\w+|(?:facial|face|lip|lips|tongue|throat|mouth|eyelid) swell\w*|swelling of (?:the |his |her )?(?:face|lips?|tongue|throat|mouth)|swollen (?:face|lips?|tongue|throat)|blister\w*|red man(?: syndrome)?|stevens[- ]johnson\w*|(?:adverse|allergic|severe|serious|bad) reactions?|collapse[sd]?`;
export const OTHER_REACTIONS = String.raw`swelling|itch\w*|pruritus|wheez\w*|vomit\w*|nausea|sick|unwell|palpitations|diarrh?oea|dystonia|confusion|hallucinations|flushing|dizz\w*|stomach (?:upset|pain)`;
/** What stands before the names of what somebody must not have. */
export const ALLERGY_LABELS =
  /\b(?:adverse (?:drug )?reactions?|drug reactions?|drug sensitivit(?:y|ies)|adrs?|(?:red|allergy|alert) (?:wrist)?band|medic-?alert(?: bracelet)?)\s?[:–(-][^.;\n]{0,60}$/i;
export const ALLERGY_WORDS = /^(?:allerg\w*|anaphyla\w*|hypersensitiv\w*|intoleran\w*)$/;
/** Given against a reaction, they are named beside the word and are not what it is to. */
export const REMEDIES = new Set([
  'epinephrine',
  'loratadine',
  'cetirizine',
  'fexofenadine',
  'diphenhydramine',
  'montelukast',
  'prednisone',
  'prednisolone',
  'hydrocortisone',
  'fluticasone',
  'albuterol',
  'salbutamol',
  'adrenaline',
  'chlorphenamine',
  'chlorpheniramine',
  'promethazine',
  'hydroxyzine',
  'dexamethasone',
  'methylprednisolone',
  'ipratropium',
  'ondansetron',
  'cyclizine',
]);
/** "fall allergies" are hay fever and name nothing that must be avoided. */
export const OF_THE_SEASON =
  /^(?:seasonal|fall|spring|summer|winter|environmental|pollen|rhinitis|conjunctivitis|eczema|asthma|dermatitis|testing|tests?|clinic|medication|medicine|pills?|shots?|immunotherapy|specialist|season)$/;
