import type { reliability as english } from '../en/reliability.js';
import type { Translation } from '../translation.js';

export const reliability: Translation<typeof english> = {
  title: 'Wie zuverlässig ist diese Prüfung?',
  explain:
    'Die Prüfung findet nicht jeden Fehler und beanstandet manchmal einen richtigen Satz. In jeden Testsatz wurde ein Fehler eingebaut. Die Tabelle zeigt, wie viele davon die Prüfung gefunden hat.',
  notMeasured: 'Für diese Version der Prüfung gibt es keine Messung.',
  language: { en: 'Englisch', de: 'Deutsch' },
  columns: {
    class: 'Art des Fehlers',
    found: 'Gefunden',
    interval: '95-%-Intervall',
    n: 'Getestet',
  },
  interval: '{{low}} bis {{high}}',
  of: '{{found, number}} von {{count, number}}',
  falseAlarms:
    'Richtige Sätze beanstandet: {{percent}} ({{flagged, number}} von {{count, number}} Sätzen, die Menschen geschrieben haben).',
  withModel:
    '{{language}}, mit dem Sprachmodell: In {{count, number}} neuen Sätzen fanden Regeln und Sprachmodell zusammen {{found}} der Fehler (die Regeln allein: {{foundByRules}}) und beanstandeten {{flagged}} der richtigen Sätze (die Regeln allein: {{flaggedByRules}}).',
  notCompared: 'Für diese Version der Prüfung gibt es keine Messung mit dem Sprachmodell.',
  taken: 'Gemessen am {{date}}, Version {{version}} der Prüfung.',
  class: {
    number: 'Falsche Zahl',
    unit: 'Falsche Einheit',
    negation: 'Verneint statt bejaht oder umgekehrt',
    side: 'Falsche Seite',
    drug: 'Falsches Arzneimittel',
    person: 'Falsche Person oder falsches Geschlecht',
    problem: 'Falsche Diagnose',
    experiencer: 'Betrifft jemand anderen',
    'negated-act': 'Erfolgt statt nicht erfolgt',
    permission: 'Erlaubt statt verboten',
    realization: 'Erfolgt statt geplant, angeboten oder abgelehnt',
    certainty: 'Sicher statt vermutet',
    time: 'Früher statt aktuell',
    change: 'Begonnen statt abgesetzt, erhöht statt gesenkt',
    dose: 'Dosis eines anderen Arzneimittels',
    result: 'Wert eines anderen Befunds',
    fabricated: 'Erfunden: nicht in der Quelle',
    absence: '„Nicht erwähnt“, obwohl die Quelle es enthält',
    allergy: 'Allergie fehlt',
    medication: 'Arzneimittel fehlt',
    'omitted-allergy': 'Allergie fehlt',
    'omitted-drug': 'Arzneimittel fehlt',
    'omitted-dose': 'Dosis fehlt',
    'omitted-result': 'Kritischer Befund fehlt',
  },
};
