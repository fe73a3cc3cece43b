/**
 * What a reader must not miss, besides drugs and values, by class: `key | name | name`. Written for this product from
 * the words of discharge letters, ward notes and referral forms.
 */
export const TREATMENT_LIMITATIONS = `
no resuscitation | dnr | dnacpr | dnar | dnacr | no cpr | not for cpr | not for resuscitation | do not resuscitate | do not attempt resuscitation | do not attempt cardiopulmonary resuscitation | not for cardiopulmonary resuscitation | no resuscitation | not to be resuscitated | no code | dnr dni | does not want to be resuscitated | does not want cpr | not want resuscitation | declines resuscitation | refuses resuscitation | allow natural death | not for chest compressions
no intubation | dni | do not intubate | not for intubation | not to be intubated | no intubation | not for ventilation | not for invasive ventilation | not for mechanical ventilation | not wish to be intubated | not want to be intubated | declines intubation | refuses intubation | refuses ventilation | declines ventilation
no intensive care | not for icu | not for itu | not for intensive care | not for escalation | not for hdu | not for critical care | no escalation | not for further escalation
ceiling of care | ceiling of treatment | ward based care | ward level care | ceiling of ward based care | ward based ceiling | treatment escalation plan | tep form | respect form | limited code | partial code
comfort care | comfort care only | comfort measures | comfort measures only | cmo | end of life care | palliative care only | best supportive care | symptom control only
advance decision | advance directive | living will | advance decision to refuse treatment | adrt | molst | polst | health care proxy | lasting power of attorney | power of attorney
no blood products | refuses blood products | declines blood products | jehovah's witness | jehovahs witness | refuses blood transfusion | declines blood transfusion | no blood transfusion | refuses transfusion | declines transfusion
no dialysis | not for dialysis | declines dialysis | refuses dialysis
no tube feeding | not for tube feeding | declines peg feeding | no artificial nutrition
`;
export const DEVICES = `
pacemaker | ppm | permanent pacemaker | dual chamber pacemaker | biventricular pacemaker
defibrillator | icd | implantable cardioverter defibrillator | cardioverter defibrillator | crt d
stent | stents | drug eluting stent | coronary stent | ureteric stent | ureteral stent | biliary stent | jj stent
urinary catheter | catheter | indwelling catheter | foley | foley catheter | suprapubic catheter | long term catheter
central line | picc | picc line | central venous catheter | hickman line | hickman | port a cath | portacath | mediport | midline catheter | permcath | tunnelled line | tunneled catheter
#drain | penrose drain | drain placed | drain was placed | drain inserted | chest drain | chest tube | surgical drain | abdominal drain | wound drain | jp drain | pigtail drain | pigtail catheter | drain in situ | percutaneous drain | redivac drain | drain output
nephrostomy | nephrostomy tube
tracheostomy | trach
gastrostomy | peg | peg tube | g tube | feeding tube | rig tube
nasogastric tube | ng tube | ngt
stoma | colostomy | ileostomy | urostomy
shunt | vp shunt | ventriculoperitoneal shunt
prosthetic valve | mechanical valve | mechanical mitral valve | mechanical aortic valve | metallic valve | prosthetic aortic valve | prosthetic mitral valve
ivc filter | vena cava filter
insulin pump
glucose sensor | continuous glucose monitor | cgm
cochlear implant | cochlear implants
hearing aid | hearing aids
intrauterine device | iud | mirena coil | copper coil
av fistula | arteriovenous fistula | dialysis fistula
cpap | cpap machine | bipap | home oxygen | ltot
nerve stimulator | spinal cord stimulator | deep brain stimulator | vagus nerve stimulator
joint prosthesis | hip prosthesis | knee prosthesis
loop recorder
`;
export const PREGNANCY = `
pregnant | gravid | weeks pregnant | intrauterine pregnancy | current pregnancy | viable pregnancy | weeks gestation | week gestation
breastfeeding | breast feeding | is lactating | lactating mother | lactating woman | nursing her baby
`;
export const SAFETY_WARNINGS = `
falls risk | fall risk | risk of falls | risk of falling | high risk of falls | recurrent falls | frequent falls | several falls | multiple falls | repeated falls | falls precautions | fall precautions | prone to falls | history of falls
suicide | suicidal | suicidal ideation | suicidal thoughts | suicide risk | suicide attempt | suicide attempts | attempted suicide | overdose | intentional overdose | thoughts of ending her life | thoughts of ending his life
self harm | self harming | self injury | deliberate self harm
homicidal ideation | homicidal | risk to others | violence risk | risk of violence
safeguarding | safeguarding concern | safeguarding concerns | child protection | domestic abuse | domestic violence | non accidental injury | elder abuse | elderly abuse
must not drive | do not drive | should not drive | not to drive | no driving | dvla | not fit to drive | unfit to drive | stop driving | cannot drive | not drive | avoid driving | driving is not permitted
mrsa | methicillin resistant staphylococcus aureus
clostridioides difficile | c diff | c difficile | clostridium difficile | cdiff
resistant organism | vre | esbl | cpe | cre | carbapenemase | vancomycin resistant enterococcus | mdro | multidrug resistant
contact precautions | contact isolation | barrier nursing | side room | infection control | droplet precautions | airborne precautions | respiratory isolation | isolation room | isolated for
aspiration risk | risk of aspiration | thickened fluids | unsafe swallow | choking risk
nil by mouth | npo | nbm
pressure ulcer | pressure sore | pressure injury | bed sore | sacral sore
difficult airway | difficult intubation
malignant hyperthermia
lacks capacity | lack of capacity | absconding | deprivation of liberty | dols | no capacity
bleeding risk | high bleeding risk | bleeding precautions
non weight bearing | no weight bearing | touch weight bearing | partial weight bearing | toe touch weight bearing | not weight bear | full weight bearing | weight bearing as tolerated
mri unsafe | not mri safe | mri contraindicated
self discharge | self discharged | discharged himself | discharged herself | took his own discharge | took her own discharge | against medical advice | against advice
neutropenic precautions | neutropenic sepsis
seizure precautions
#blood borne virus | hepatitis b | hepatitis c | hiv positive
`;
