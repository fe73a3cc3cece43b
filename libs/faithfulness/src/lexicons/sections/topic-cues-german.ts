import type { Topic } from '../../topics.js';
import type { TopicCues } from './topic-cues.js';

const SYMPTOMS = `
  *schmerz*, beschwerden, husten, fieber*, schüttelfrost, übelkeit, erbrechen, erbrach, durchfall*, diarrhö*, obstipation, verstopfung, blutung*, blutet*, ausschlag, juckreiz, schwellung*, geschwollen*, ödem*, *ödeme,
  taubheit*, kribbeln, schwäche*, schwindel*, synkope*, ohnmacht*, bewusstlos*, atemnot, dyspnoe, luftnot, palpitation*, herzrasen, müdigkeit, abgeschlagen*, schlafstörung*, gewichtsverlust, gewichtsabnahme,
  appetit*, krampf*, krampfanfall*, zittern, sehstörung*, heiserkeit, sodbrennen, angst*, sturz, stürzte, gestürzt, verwirrt*, symptom*, miktion*, stuhlgang
`;
const DISEASES = `
  *fraktur, *frakturen, *entzündung, *pneumonie, pneumonie, *krankheit, *erkrankung*, *insuffizienz, *infarkt, *karzinom, *tumor, *arthrose, *sklerose, *fibrose, *psychose, *zirrhose, *nekrose, *porose, *itis, *ämie, *thrombose, *embolie, embolie, diabetes*, hypertonie, hypertonus, bluthochdruck, asthma,
  copd, schlaganfall, apoplex, vorhofflimmern, khk, demenz*, depression*, epilepsie, gicht, sepsis, infekt*, infektion, *infektion, syndrom, *syndrom, ulkus, hernie, *hernie, abszess, niereninsuffizienz, herzinsuffizienz, krebs*, *stenose, ruptur
`;

/** German. Written for this product. */
export const GERMAN_CUES: Readonly<Partial<Record<Topic, TopicCues>>> = {
  reason: {
    says: `aufnahme erfolgte, aufgenommen wegen, vorstellung wegen, stellte sich vor, stellt sich vor, stellte sich mit, zuweisung, einweisung, eingewiesen, überweisung wegen, notfallmäßig, wegen`,
    asks: `führt sie zu, was führt, grund ihres`,
  },
  history: {
    says: `${SYMPTOMS}, ${DISEASES}, seit, berichtet*, begann, begonnen, anamnestisch, stellte sich vor, stellt sich vor, jährige*, bekannt*`,
    asks: `wie geht es`,
  },
  'past-history': {
    says: `vorerkrank*, bekannte*, z n, zustand nach, anamnestisch, diabetes*, hypertonie, bluthochdruck, asthma, copd, vorhofflimmern, khk, demenz*, epilepsie, gicht, niereninsuffizienz, herzinsuffizienz, hypothyreose, osteoporose, arthrose, chronisch*, schwangerschaft*, menopause*`,
    asks: `vorerkrank*, erkrankungen`,
  },
  'family-history': {
    says: `familienanamnese, familiär*, in der familie`,
    asks: `in ihrer familie, familie`,
    found: `mutter, vater, bruder, brüder, schwester*, eltern, großmutter, großvater, tante, onkel, geschwister, sohn, tochter, kinder`,
  },
  'social-history': {
    says: `rauch*, raucher*, nichtraucher*, nikotin*, tabak*, zigaretten, alkohol*, bier, wein, drogen*, lebt, wohnt, verheiratet, geschieden, verwitwet, ledig, berentet, rentner*, arbeitet, beruf*, arbeitslos, pflegegrad, pflegedienst, pflegeheim, selbstversorg*, haushalt, kinder, packungsjahre, pack years`,
    asks: `rauchen sie, trinken sie, beruf, leben sie`,
  },
  'review-of-systems': { says: SYMPTOMS, asks: `beschwerden` },
  allergies: {
    says: `*allergie, *allergien, allerg*, unverträglich*, *unverträglichkeit*, anaphyla*, überempfindlich*`,
    asks: `allerg*, unverträglich*`,
  },
  medication: {
    says: `tablette*, tbl, kapsel*, tropfen, spritze*, insulin, antibiotik*, schmerzmittel, bedarfsmedikation, verordn*, rezept*, salbe, inhalator, spray, antikoag*, marcumar, morgens, abends, täglich, tgl, thrombosespritze*, infusion*, i v, p o, s c, bei bedarf, *medikation`,
    asks: `medikament*, arzneimittel, medikation`,
  },
  immunizations: {
    says: `impf*, geimpft*, *impfung*, tetanus*, auffrisch*`,
    asks: `impf*, geimpft*`,
  },
  examination: {
    says: `auskult*, vesikulär*, herztöne, herzgeräusch*, druckschmerz*, druckdolent*, palpa*, perkuss*, reflexe, orientiert, allgemeinzustand, az, ez, ernährungszustand, abdomen weich, darmgeräusche, pupillen, isokor, ödeme, rasselgeräusch*, klopfschall, beweglich*, reizlos*, wunde, narbe, zyanose, ikterus`,
    asks: ``,
    found: `blutdruck, rr, puls, herzfrequenz, hf, temperatur, atemfrequenz, sättigung, spo2, gewicht, größe, bmi, lunge, herz, abdomen, haut, kopf, hals, extremitäten`,
  },
  results: {
    says: `im normbereich, laborchemisch, mmol/l, befund ergab, histologisch, pathologisch`,
    asks: ``,
    found: `labor*, hämoglobin, hb, leukozyten, thrombozyten, kreatinin, harnstoff, kalium, natrium, glukose, blutzucker, hba1c, calcium, kalzium, bilirubin, crp, inr, quick, ptt, tsh, psa, ldl, triglyceride, cholesterin, ferritin, troponin*, laktat, urinstatus, urin, blutkultur*, kultur*, ekg, gfr, egfr, egfr, got, gpt, ggt, ck, ldh, albumin,
      röntgen*, ct, mrt, sono*, ultraschall, echo*, szinti*, histologie, biopsie, gastroskopie, koloskopie, spirometrie`,
  },
  imaging: {
    says: `röntgenologisch, sonographisch, infiltrat*, pleuraerguss*, verschattung*, pneumothorax, kardiomegalie, raumforderung*`,
    asks: ``,
    found: `röntgen*, ct, mrt, sono*, ultraschall, echo*, szinti*, angiogra*, computertomogra*, bildgebung, aufnahme`,
  },
  diagnoses: {
    says: `${DISEASES}, diagnos*, verdacht auf, v a, z n, zustand nach, am ehesten, vereinbar mit, beurteilung`,
    asks: `diagnos*`,
  },
  procedures: {
    says: `*ektomie, *ektomien, *tomie, *stomie, *plastik, *skopie, *skopien, *synthese, *prothese, *endoprothese, tep, operation*, voroperation*, vor op*, operativ*, operiert*, op, ops, eingriff*, biopsie*, bypass*, stent*, schrittmacher*, *implantation, implantier*, *katheter*, sectio, kaiserschnitt, transplant*, ablation, marknagel*, nagelung, punktion, punktiert, *punktion, drainage*, dialyse, hämodialyse, acb, turp, tur p, ptca, pci, tavi, ercp, transfusion*, amputation, naht, narkose`,
    asks: `operation*, voroperation*, operiert*, eingriff*`,
  },
  course: {
    says: `erhielt, behandelt*, therap*, besserte, besserung, gebessert, komplikationslos*, komplikation*, verlauf, operation*, operiert*, operativ*, überwacht*, mobilisiert*, begonnen, eingeleitet*, rückläufig, infusion*, antibiotik*, unauffällig*`,
    asks: ``,
  },
  condition: {
    says: `stabil*, allgemeinzustand, az, gebessert*, mobil*, gehfähig*, beschwerdefrei*, schmerzfrei*, fieberfrei*, wohlbefinden, selbstständig*, selbständig*, belast*, orientiert, wach, verstorben`,
    asks: ``,
  },
  'follow-up': {
    says: `wiedervorstell*, kontrolle, kontrollen, *kontrolle, *kontrollen, kontrolltermin*, termin*, nachsorge, wir empfehlen, empfehlen, empfohlen, empfehlung*, wir bitten, bitten um, überweisung, ausstehend*, steht aus, stehen aus, fortführ*, fortsetz*, weiterführ*, ambulant*, hausarzt*, hausärzt*, anschlussheilbehandlung, fadenzug, fäden, vorstellung bei, bis zum, geplant*, in wochen`,
    asks: `termin`,
  },
};
