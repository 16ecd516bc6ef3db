import type { FollowupSettings } from '#contract/followup-settings'
import { month } from '#domain/month'

/** An initiative from June 2018 of which nothing is chosen yet. */
export const nothingChosen: FollowupSettings = {
  settings: {
    method: [],
    baseline: null,
    units: { counts: null, months: null, prices: [], preventive: [] },
    investment: [],
    components: [],
    prices: null,
    scenario: null,
    entered: [],
    forecast: { yearEnd: null, breakEven: null },
    'price-index': [],
    refusion: [],
  },
  changed: [],
  importedRates: [],
  choices: {
    start: month('2018-06'),
    casePriceLevel: '2018',
    years: [2015, 2016, 2017],
    rows: [
      { breakdown: '5.28.20', committee: '', name: 'Opholdssteder mv. for børn og unge' },
      { breakdown: '5.28.21', committee: 'Børneudvalget', name: 'Forebyggende foranstaltninger for børn og unge' },
      { breakdown: '5.28.21', committee: 'Socialudvalget', name: 'Forebyggende foranstaltninger for børn og unge' },
      { breakdown: '5.28.22', committee: '', name: 'Plejefamilier' },
      { breakdown: '6.45.51', committee: '', name: null },
    ],
    components: ['Anbringelser', 'Kontanthjælp'],
    scenarios: [
      { key: '12,5%', rank: 'low' },
      { key: '25%', rank: 'high' },
    ],
    importedItems: [],
    planItems: ['Rådgivere', 'Kurser'],
    forms: [
      { form: 'foster-care', known: true },
      { form: 'kinship-care', known: false },
    ],
    childYears: [2015, 2016, 2018],
  },
}

/** The same with some of it chosen. */
export const chosen = (settings: Partial<FollowupSettings['settings']>): FollowupSettings => ({
  ...nothingChosen,
  settings: { ...nothingChosen.settings, ...settings },
})
