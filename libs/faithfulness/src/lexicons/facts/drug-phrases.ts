/** Drugs and supplements whose names are several words, as they are written: `key | name`. Written for this product. */
export const DRUG_PHRASES = `
folic acid | folate
ferrous sulfate | ferrous sulphate | ferrous fumarate | iron tablets | iron supplement | iron supplements
potassium chloride | kcl | slow k | k dur | klor con | sando k | potassium supplement | potassium supplements
vitamin d | cholecalciferol | colecalciferol | vitamin d3
vitamin b12 | cyanocobalamin | hydroxocobalamin | b12 injections
calcium carbonate | adcal | calcichew | tums
nitroglycerin | glyceryl trinitrate | gtn
sodium bicarbonate
magnesium sulfate | magnesium sulphate | magnesium oxide
tranexamic acid | txa
mefenamic acid | ponstan
fusidic acid | sodium fusidate
alendronate | alendronic acid
mycophenolate | mycophenolic acid
ursodiol | ursodeoxycholic acid
zoledronic | zoledronic acid | zoledronate
fish oil | omega 3
`;
