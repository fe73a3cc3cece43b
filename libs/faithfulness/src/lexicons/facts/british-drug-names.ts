/**
 * Names of drugs as wards in Britain and Ireland write them, brands and what they shorten: one drug a line, its
 * international name first. Left out is what also means something else: MST, pred, levo, spiro. Written for this product.
 */
export const BRITISH_DRUG_NAMES = `
acetaminophen | calpol | panadol
alginate | gaviscon
amlodipine | amlod
amoxicillin | amox
benzylpenicillin | benpen
atorvastatin | atorva
bactrim | septrin
bisoprolol | bisop
clopidogrel | clopi
dalteparin | fragmin
diclofenac | voltarol
doxycycline | doxy
enoxaparin | clexane | inhixa
escitalopram | cipralex
etonogestrel | nexplanon
ibuprofen | brufen
insulin | actrapid
lansoprazole | zoton
levonorgestrel | mirena
methylprednisolone | methylpred
midazolam | buccolam
morphine | oramorph | sevredol | zomorph
nitroglycerin | gtn
omeprazole | losec
oxycodone | oxynorm | longtec | shortec
pabrinex
simvastatin | simva
tacrolimus | adoport | advagraf | envarsus
vancomycin | vanc
venlafaxine | efexor
warfarin | marevan
`;
