/**
 * How often and when a drug is taken, as it is written and said; braces hold alternatives. The value is how many times a
 * day, a time of the day, `prn`, or `once`. Written for this product.
 */
export const FREQUENCIES = `
1 both: daily | od | qd | q d | qday | q day | {once/one time/1 time/1x} {a/per/each/every/} {day/daily} | {every/each/per/a} day | once daily | every {24/twenty four} {hours/hrs/h} | {q24h/24h} | {24/twenty four} hourly
2 both: bd | bid | b d | b i d | twice daily | {twice/two times/2 times/2x/x2} {a/per/each/every/} {day/daily} | every {12/twelve} {hours/hrs/h} | {q12h/q12} | q 12 h | {12/twelve} hourly
3 both: tds | tid | t d s | t i d | thrice daily | {three times/3 times/3x/x3/thrice} {a/per/each/every/} {day/daily} | every {8/eight} {hours/hrs/h} | {q8h/q8} | q 8 h | {8/eight} hourly
4 both: qds | qid | q d s | q i d | {four times/4 times/4x/x4} {a/per/each/every/} {day/daily} | every {6/six} {hours/hrs/h} | {q6h/q6} | q 6 h | {6/six} hourly
5 both: {five times/5 times/5x} {a/per/each/every/} {day/daily}
6 both: every {4/four} {hours/hrs/h} | {q4h/q4} | q 4 h | {4/four} hourly | {six times/6 times/6x} {a/per/} {day/daily}
8 both: every {3/three} {hours/hrs/h} | q3h | {3/three} hourly
12 both: every {2/two} {hours/hrs/h} | q2h | {2/two} hourly
0.5 both: every other day | every second day | {on/} alternate days | alternate day | qod | q o d | every {48/forty eight} {hours/h}
0.333 both: every {third/3rd} day | every {72/seventy two} {hours/h} | every {three/3} days | q72h
0.143 both: weekly | {once/one time/1x} {a/per/each/every/} {week/weekly} | {every/each/per} week | every {7/seven} days | qw
0.286 both: {twice/two times/2 times/2x} {a/per/each/every/} {week/weekly} | biweekly
0.429 both: {three times/3 times/3x/thrice} {a/per/each/every/} {week/weekly} | tiw
0.071 both: fortnightly | every {two/2} weeks | every other week | q2w | every {14/fourteen} days
0.033 both: monthly | {once/} a month | every month | every {four/4} weeks | once monthly | q4w
0.011 both: every {three/3} months | every {12/twelve} weeks | quarterly
morning both: {in the/every/each} {morning/am} | mane | qam | q a m | om | {with/at/before/after} breakfast | am dose | on waking
noon both: at {noon/midday/lunch/lunchtime} | {with/before/after} lunch | midday | lunchtime
evening both: {in the/every/each} evening | {with/at/before/after} {dinner/supper} | teatime
night both: {at/every/each} {night/bedtime/nighttime} | nocte | nightly | qhs | q h s | hs | bedtime | before {bed/bedtime/sleep} | {q/} pm dose | qpm
prn both: prn | p r n | {as/when/if/where} {needed/required/necessary} | as and when
once both: stat | {once/one} only | single dose | one dose | one off | one time dose | as a single dose
`;

/** How a drug gets into the body. */
export const ROUTES = `
oral both: po | p o | by mouth | oral | orally | per os
iv both: iv | i v | intravenous | intravenously | ivi
im both: im | i m | intramuscular | intramuscularly
sc both: sc | s c | sq | subq | sub q | subcut | subcutaneous | subcutaneously | subcutaneous injection
topical both: topical | topically | {cream/ointment/gel} | to the skin
inhaled both: inhaled | inhalation | inhaler | by inhaler | {nebuliser/nebulizer/nebulised/nebulized/neb/nebs/puff/puffs}
sublingual both: sublingual | sublingually | sl | under the tongue
rectal both: pr | p r | per rectum | rectal | rectally | {suppository/suppositories}
nasal both: intranasal | intranasally | nasal spray | nasally
transdermal both: transdermal | {patch/patches}
eye both: {eye drops/eye drop/ophthalmic}
`;

/** Words that stand between a drug and its dose, or before a dose, and are no drug. */
export const NO_DRUG_BEFORE_DOSE = `
dose doses dosage total only about approximately roughly strength tablet tablets tabs capsule capsules maximum max minimum
with than with within increased increase decreased decrease reduced reduce titrate titrated titrating raised lowered
another additional around least most over under level levels glucose creatinine bolus infusion injection daily weekly
currently started starting start taking takes take given gives using prescribed received receives weighs weighing
`;
