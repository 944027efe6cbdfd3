/** The shell: first start, status bar, palette, help. */
export const app = {
  name: 'Qisan 七三',
  toToday: 'Go to Today',
  brokenTitle: 'This page stopped working',
  brokenHint: 'Nothing was lost: what was saved is kept. Try again, or go on elsewhere.',
  dropArea: 'Window; files can be dropped anywhere',
  dropHere: 'Let go to import',

  demoLabel: 'Demo store',
  demoText: 'This is the demo store. Its sales, people and stock are invented.',
  removeDemo: 'Remove the demo',
  removeDemoTitle: 'Remove the demo store?',
  removeDemoText: 'Its data are deleted. Your own data are elsewhere and stay as they are.',

  businessDay: 'Business day {date}',
  online: 'Online',
  offline: 'Offline',
  networkHint: 'Everything in Qisan works without a network.',
  backendReady: 'Ready',
  backendGone: 'Data service is restarting…',
  notices: { one: '{count} notice', other: '{count} notices' },
  noticesSeen: 'Mark all as read',
  level_info: 'Note',
  level_warning: 'Warning',
  level_error: 'Error',

  palette: 'Find a command',
  palettePlaceholder: 'Place, command or date…',
  commandImport: 'Import files',
  commandHelp: 'Help for this place',
  commandChinese: '切换到中文 (Chinese)',
  commandEnglish: 'Switch to English',
  commandLight: 'Light theme',
  commandDark: 'Dark theme',
  commandSystemTheme: 'Theme of the system',
  commandCompact: 'Compact rows',
  commandComfortable: 'Comfortable rows',
  commandShowDay: 'Show {date}',

  helpFor: 'Help: {place}',
  keys: 'Keys',
  keyPalette: 'Find a command, a place or a day',
  keyHelp: 'This help',
  keyDays: 'The day before and after, on Today',
  keyRows: 'Move through a table; also Page, Home, End',
  keyOpen: 'Open the row',
  keyCopy: 'Copy the row, or the whole table when none is chosen',
  keyClose: 'Close what lies on top',

  helpToday1:
    'Today shows the report of one business day. Point at the name of a figure to read how it is defined; click a figure to see the sales behind it, down to the tickets.',
  helpToday2:
    'Comparisons are with the day before, the same weekday last week, and the target. A dash means that there is nothing to compare with.',
  helpToday3:
    'A part without data says what to import to get it. Nothing is estimated without saying so.',
  helpToday4:
    'Close the day freezes the report and writes it as PDF and Excel into the archive folder. Lines that come in later do not change it; the day is marked, and you can close it again as a new version.',
  helpAssortment1:
    'Staples are what customers come for often; specialities are what earns. The mix shows how much of the range each takes.',
  helpAssortment2:
    'A scenario searches the best range for your shelves and rules, and proves how near to the best it is.',
  helpAssortment3:
    'Accepting a scenario makes a plan: a change list for the floor, tasks, and later a comparison with what happened.',
  helpSlow1:
    'Candidates are items whose leaving gains more than it loses. Each shows the evidence and what protects it.',
  helpSlow2:
    'A plan goes from proposal over review and approval to tasks; each cut can be taken back.',
  helpSlow3:
    'The ledger compares what a cut was expected to lose with what happened in the eight weeks after.',
  helpSchedule1:
    'The week shows who works when. The curve above each day is what customers and duties want; red is missing, blue is too much, both in figures below it.',
  helpSchedule2:
    'Propose searches for the best lawful roster and says how near to the best it is. You can stop it at any time, keep or take back what it found, and change everything by hand.',
  helpSchedule3:
    'A change that breaks a rule is named with its figures and done only when you say so. Locked shifts stay. Everything can be undone.',
  helpSchedule4:
    'Publish when the people are told: later changes are marked and recorded. Print, PDF, Excel and calendar files are under Files.',
  helpData1:
    'Drop the export of your till anywhere on the window. Qisan shows what it understood, what it will book, and what it cannot take and why, before anything is written.',
  helpData2:
    'Importing the same or an overlapping file again changes nothing. Every import can be undone whole.',
  helpReview1:
    "A month's target is split over its days by the weekday pattern and the season of your own sales. Pace says where the period ends at the present rate.",
  helpReview2:
    'Actions have an owner, a day and a proof. Checklists come back by themselves on their days.',
  helpReview3:
    'Weeks ahead shows promotions, deliveries, counts, plans, actions and leave side by side.',
  helpSettings1:
    'The business day begins at the cut-off hour: a sale at 01:30 belongs to the day before.',
  helpSettings2:
    "Changes are saved at once, except for the store's data, which are saved together.",

  welcome: 'What does your shop say today?',
  welcomeText:
    "Qisan turns the export of your till into the day's report. Everything stays on this computer; there is no account and no network to set up.",
  dropTitle: 'Drop your POS export here',
  dropText: 'CSV or Excel, in any layout: sales, products, costs, stock. Or choose files.',
  chooseFiles: 'Choose files…',
  chooseFilesTitle: 'Choose the files to import',
  fileKinds: 'Tables',
  openDemo: 'Open the demo store',
  openDemoText:
    'A neighbourhood store with 600 products and 90 days of sales, removed with one click.',
  nameTitle: 'What is the shop called?',
  nameLabel: 'Name of the shop',
  nameHint: 'It stands on every report. You can change it in Settings.',
  nameMissing: 'Please give the shop a name.',
  assumed: '{currency}, time zone {zone}, the business day begins at {cutoff}.',
  filesToImport: { one: '{count} file to import', other: '{count} files to import' },
  salesThere: 'Its sales up to {date} are there already; only the name is missing.',
  startWork: 'Open the shop',
  startImport: 'Continue to import',
};
