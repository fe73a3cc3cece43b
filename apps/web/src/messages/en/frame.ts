/** What surrounds every page. */
export const frame = {
  skip: 'Skip to the content',
  navigation: 'Main',
  pages: { upload: 'Upload', documents: 'Documents' },
  search: {
    label: 'Find a patient or document by its identifier',
    placeholder: 'Patient or document identifier',
    short: 'Identifier',
    go: 'Find',
    nothing: 'Nothing here has exactly this identifier. Check it for typing errors.',
    several: 'More than one document has this identifier:',
    more: 'These are the newest {{count}}. Narrow the list of documents for the others.',
    unnamed: 'Document',
  },
  help: {
    open: 'Help',
    title: 'Help',
    keys: 'Keys',
    focusSearch: 'Find by identifier',
    openHelp: 'Open this help',
    close: 'Close what is open',
    essentials: 'Good to know',
    draft:
      'A machine draft is text that a model wrote from the document beside it. Nobody has checked it. Compare it with the source before you use it.',
    inside:
      'Documents and drafts stay on the machines of your organization. The model runs there, too.',
    traces: 'Opening a document is recorded in the audit trail, as every other act is.',
    more: 'More stands in the guides of the installation:',
    reviewer: 'for those who read and check drafts',
    operator: 'for those who run Cloister',
    integrator: 'for those who connect a system',
  },
  person: {
    menu: 'Account of',
    account: 'Account',
    language: 'Language',
    scheme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    signOut: 'Sign out',
  },
  offline: {
    title: 'The service does not answer.',
    text: 'What you see may be out of date. Trying again by itself.',
  },
  notFound: {
    title: 'Nothing here',
    text: 'There is nothing at this address, or it is not yours to see.',
    home: 'Go to the documents',
  },
  noAccess: {
    title: 'No access',
    text: 'Your account may not open this page. If your work needs it, ask an administrator.',
  },
  failed: { title: 'This page could not be shown' },
} as const;
