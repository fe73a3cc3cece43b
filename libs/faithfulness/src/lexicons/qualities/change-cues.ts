/** Words that say what is changed about a drug. Written for this product. */
export const CHANGE_CUES = `
start after: {start/started/starting/starts} {on/with/her on/him on/you on/them on/the patient on/taking/} | {begin/began/begun/beginning} {on/taking/} | {initiate/initiated/initiating/initiates} | {commence/commenced/commencing} {on/} | {add/added/adding} | {introduce/introduced/introducing} | {prescribe/prescribed/prescribing} | {put/placed} {on/her on/him on/you on} | newly {on/started/prescribed} | new | new prescription for | {wrote/written/write} for | {going to/gon na/gonna} give you
start before: {was/were/is/are/has been/have been/be/} {started/commenced/initiated/added/introduced/prescribed/begun} | new
stop after: {stop/stops/stopped/stopping} {taking/using/the/} | {except/apart} {for/from/} | {discontinue/discontinued/discontinuing/discontinues} | {cease/ceased} | {come/came/coming/taken/take/took} {off/her off/him off/you off} | {withdraw/withdrawn/withdrew} | {quit/quits} | off | {no longer/not} {taking/on/takes/uses/using/needs} | {wean/weaned/weaning} {off/her off/him off} | {dc'd/dcd/d c/d c'd} | do not take | get rid of | {discontinuation/cessation} of | {expired/inactive/ended/stopped/discontinued} {name/medication/medications/drug/drugs}
stop before: {was/were/is/are/has been/have been/be/} {stopped/discontinued/ceased/withdrawn/finished} | completed | dc'd | {has/have/is/are} expired
hold after: {hold/holds/held/holding} {off/off on/your/her/his/} | {withhold/withheld/withholding} | {pause/paused/pausing} | {suspend/suspended} | {interrupt/interrupted} | {skip/omit/omitted}
hold before: put on hold | {was/were/is/are/has been/have been/be/} {held/withheld/paused/suspended/interrupted/omitted} | on hold
increase after: {increase/increased/increasing/increases} {the/dose of/your/her/his/} | {raise/raised/raising} | {uptitrate/uptitrated} | up {titrate/titrated} | {go/going/went} up on | {bump/bumped} {up/} | {double/doubled/doubling} | {titrate/titrated} up | higher dose of | increase in
increase before: {was/were/is/are/has been/have been/be/} {increased/raised/doubled/uptitrated/titrated up/escalated} | increased
decrease after: {decrease/decreased/decreasing/decreases} {the/dose of/your/her/his/} | {reduce/reduced/reducing/reduces} | {lower/lowered/lowering} | {cut/cutting} {back/down} {on/} | {go/going/went} down on | {halve/halved} | {taper/tapered/tapering} | down {titrate/titrated} | lower dose of | reduction {in/of} | {wean/weaned/weaning}
decrease before: {was/were/is/are/has been/have been/be/} {decreased/reduced/lowered/halved/tapered/weaned} | reduced
continue after: {continue/continued/continues/continuing} {on/with/taking/to take/using/your/the/} | {keep/keeps/kept/keeping} {taking/on/you on/her on/him on/going with/using/} | {remain/remains/remained} on | {stay/stays/stayed/staying} on | carry on {with/taking/} | {maintain/maintained} {on/} | {resume/resumed/resuming/restart/restarted/restarting} | go on with
open after: {off and on/on and off/not off}
continue before: {was/were/is/are/has been/have been/be/} {continued/resumed/maintained/restarted} | unchanged | as before | continued | continues
`;
