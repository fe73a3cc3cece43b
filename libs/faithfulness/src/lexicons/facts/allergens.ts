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
]);
/** "fall allergies" are hay fever and name nothing that must be avoided. */
export const OF_THE_SEASON =
  /^(?:seasonal|fall|spring|summer|winter|environmental|pollen|rhinitis|conjunctivitis|eczema|asthma|dermatitis|testing|tests?|clinic|medication|medicine|pills?|shots?|immunotherapy|specialist|season)$/;
