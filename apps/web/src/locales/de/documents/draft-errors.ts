/** Wie oft Entwürfe falsch sind, wie es gemessen wurde. */
export const draftErrors = {
  title: 'Wie oft sind solche Entwürfe falsch?',
  explain:
    'Ein großes Sprachmodell, kein Arzt, hat Testentwürfe dieser Art Satz für Satz mit ihren Dokumenten verglichen.',
  columns: {
    model: 'Modell',
    wrong: 'Mit einem falschen Satz',
    harmful: 'Mit einem, der schaden könnte',
    silent:
      'Mit einem Fehler oder einer Lücke, die schaden könnten und die die Prüfung nicht anzeigt',
  },
  copied: 'Kein Modell: übernommene Sätze',
  of: '{{found, number}} von {{count, number}}',
  atMost: '{{share}} (höchstens {{percent}})',
  taken: 'Gemessen am {{date}}. „Höchstens“ ist das obere Ende des 95-%-Intervalls.',
};
