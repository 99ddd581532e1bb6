/** The interface in Greek: see en.js. */

/** @type {import('./i18n.js').ElementStrings} */
export const element = {
  summary: 'Περίληψη',
  count: '{chosen} από {total} προτάσεις',
  keywords: 'Λέξεις-κλειδιά',
  why: 'Γιατί',
  source: 'Ολόκληρο το κείμενο',
  reasons: {
    central: 'πυρήνας του κειμένου',
    position: 'θέση',
    title: 'λέξεις του τίτλου',
    names: 'ονόματα και αριθμοί',
    cue: 'χαρακτηριστική διατύπωση',
    quotation: 'παράθεμα',
    length: 'μήκος',
    list_item: 'στοιχείο λίστας',
  },
};
