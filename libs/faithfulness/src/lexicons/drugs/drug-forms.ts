/**
 * Forms of a drug that may not stand for each other, one a line: names of the form, and the drug. Written for this
 * product: salts with other doses, slow and fast release, other ways into the body.
 */
export const DRUG_FORMS = `
metoprolol tartrate | lopressor < metoprolol
metoprolol succinate | toprol | toprol xl | metoprolol er | metoprolol xl < metoprolol
oxycontin | oxycodone er | oxycodone extended release < oxycodone
roxicodone | oxycodone ir | oxycodone immediate release < oxycodone
ms contin | morphine er | morphine extended release < morphine
concerta | methylphenidate er | methylphenidate extended release < methylphenidate
ritalin < methylphenidate
flonase < fluticasone
flovent < fluticasone
depomedrol | depo medrol < methylprednisolone
isosorbide mononitrate | imdur < isosorbide
isosorbide dinitrate | isordil < isosorbide
bupropion sr | wellbutrin sr < bupropion
bupropion xl | wellbutrin xl < bupropion
diltiazem cd | cardizem cd < diltiazem
effexor xr | venlafaxine xr | venlafaxine er < venlafaxine
premarin | conjugated estrogens | conjugated estrogen < estradiol
insulin glargine | lantus | glargine | basaglar | toujeo < insulin
insulin lispro | humalog | lispro < insulin
insulin aspart | novolog | novorapid | aspart < insulin
insulin detemir | levemir | detemir < insulin
insulin degludec | tresiba | degludec < insulin
nph | nph insulin | isophane insulin < insulin
regular insulin | humulin r | novolin r < insulin
`;

/** Preparations with two drugs in them, by name, and the drugs. A source that names one names both. */
export const COMBINATIONS = `
percocet < oxycodone | acetaminophen
vicodin < hydrocodone | acetaminophen
augmentin < amoxicillin
amoxiclav < amoxicillin | augmentin
tazocin < piperacillin
advair < fluticasone
symbicort < budesonide
bactrim < trimethoprim
levodopa < carbidopa
`;
