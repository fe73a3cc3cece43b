/**
 * Drugs that do grave harm when a dose is wrong or they are forgotten, by class, each by the name that `drugNamed`
 * gives. The classes follow what the Institute for Safe Medication Practices calls high-alert medications; the list was
 * written for this product.
 */
export const HIGH_ALERT_DRUGS = {
  anticoagulant: `
    warfarin heparin enoxaparin dalteparin tinzaparin fondaparinux apixaban rivaroxaban edoxaban dabigatran
    argatroban bivalirudin phenprocoumon acenocoumarol danaparoid nadroparin certoparin
  `,
  insulin: `insulin lantus humalog novolog degludec detemir humulin novomix`,
  opioid: `
    morphine fentanyl oxycodone percocet hydrocodone vicodin codeine hydromorphone methadone buprenorphine tramadol
    tapentadol pethidine oxymorphone alfentanil remifentanil dihydrocodeine diamorphine piritramide tilidine cocodamol
  `,
  immunosuppressant: `
    tacrolimus cyclosporine mycophenolate azathioprine sirolimus everolimus methotrexate leflunomide
    cyclophosphamide mercaptopurine
  `,
  'narrow-range': `digoxin lithium amiodarone phenytoin theophylline clozapine`,
  chemotherapy: `
    cisplatin carboplatin paclitaxel docetaxel capecitabine fluorouracil doxorubicin vincristine oxaliplatin
    gemcitabine etoposide
  `,
  sulfonylurea: `glipizide glyburide glimepiride gliclazide`,
  thrombolytic: `alteplase tenecteplase`,
} as const;
