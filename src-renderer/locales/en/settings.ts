/** The page of what holds for the whole municipality. */
export const settings = {
  lead: 'Holds for the whole municipality: all initiatives of the data file use the same rates and limits.',
  headline: {
    none: 'Neither price rates nor limits of central refusion are filled in yet.',
    rates: 'Price rates are known for {rates}. The limits of central refusion are missing.',
    limits: 'The limits of central refusion are known for {limits}. Price rates are missing.',
    both: 'Price rates are known for {rates}, the limits of central refusion for {limits}.',
  },
  now: {
    rates: 'Rates for {years}',
    refusion: 'Limits for {years}',
  },
  rates: {
    title: 'Price adjustment (PL)',
    note: 'The change of prices and wages from the year before. No rates come with Afkast: the source is KL’s pris- og lønskøn.',
    year: 'Year',
    imported: 'Imported',
    importedOf: 'Price rate {year}',
    rate: 'Rate, %',
    instead: 'Typed instead, %',
    add: 'Add year',
    remove: 'Remove line {number}',
    hint: 'Copy two columns (year and rate) in Excel, and paste them with Ctrl+V into one of the fields.',
  },
  refusion: {
    title: 'Central refusion',
    note: 'The state refunds a part of what a case costs a year above a limit. Each step holds up to the next. The limits change every year.',
    year: 'Year',
    ofYear: 'Limits of {year}',
    from: 'Above, kr.',
    share: 'Refunded, %',
    addStep: 'Add step',
    removeStep: 'Remove step {number}',
    addYear: 'Add year',
    removeYear: 'Remove year {year}',
    copy: 'Copy from the year before',
  },
  fault: {
    rate: 'Write a rate.',
    share: 'Write a percentage.',
    step: 'Write at least one step.',
  },
} as const
