/**
 * Words that say how sure a finding is. Written for this product, in the manner of the uncertainty terms of ConText.
 * `weak`: a way of speaking that fits both.
 */
export const CERTAINTY_CUES = `
suspected after: {uncertain/unclear/unsure/doubtful} {whether/if} | not {clear/certain/known/sure} {whether/if} | {possible/possibly/probable/probably/likely/presumed/presumptive/presumably/questionable/query} | {suspected/suspect/suspects/suspecting} | suspicion {of/for/is} | suspicious {for/of} | {concern/concerning/worrisome} for | {may/might/could} {be/have/represent/reflect/indicate/be due to/be from/be secondary to/be related to} | rule out | ruling out | r o | to exclude | {cannot/can't/could not/can not} {exclude/rule out} | differential {diagnosis/includes/is/of/diagnoses} | {vs/versus} | {assess/evaluate} possible | {susp/poss/prob} | {assessment/screening/workup/work up} for | thought to {be/have} | {felt/believed} {to be/to have}
suspected before: {is/was/remains} {no more than/only/merely/just} a suspicion | {is/are/was/were/has been/being} {suspected/possible/likely/probable/presumed/considered/queried/questioned/in question} | {cannot/can't/could not/can not} be {excluded/ruled out} | not {excluded/ruled out/confirmed/proven} | {to/should} be {excluded/ruled out} | is a {possibility/concern} | as a possibility | {assessment/screening/workup/work up/query}
weak after: {provisional/working} diagnosis of | {investigate/investigated/evaluate/evaluated/evaluation/work up/workup/assess/test/check/look/looking} for | {concerns/concerned/worried} {for/about/of/that} | {may/might/could} be {the cause/causing/related/contributing/due/secondary/a cause} | {think/thinks} {it is/this is/it's/to be/to have/that/} | {i think/maybe/perhaps/potential/potentially} {it's/it is/you have/this is/that this is/} | looks like | {consistent/compatible} with | {suggestive/suspicious/indicative} of | {suggest/suggests/suggesting} | {appears/appear/seems/seem} {to be/to have/like/} | impression of | {most/very/highly} likely | {likely/probably} {due/secondary/related/from} | it sounds like | sounds like
definite after: {confirmed/definite/proven/documented/known/established/verified/confirms/confirming} {a/to have/as/} | diagnosed with | {biopsy/culture} proven
definite before: {is/was/remains} {beyond doubt/certain/definite} | {is/was/were/has been} {confirmed/proven/verified/established/diagnosed}
open after: if | whether
unlikely after: unlikely | doubt | {doubtful/low suspicion} {for/}
unlikely before: not {borne out/upheld/substantiated} | {is/was/were/been} {disproved/disproven/refuted/discarded/rejected} | considered unlikely | think unlikely | {is/was/seems} {unlikely/doubtful}
`;
