/** The page of what holds for the whole municipality. */
export const settings = {
  lead: 'Gælder for hele kommunen: alle indsatser i datafilen regner med de samme satser og grænser.',
  headline: {
    none: 'Hverken PL-satser eller grænser for central refusion er udfyldt endnu.',
    rates: 'PL-satserne kendes for {rates}. Grænserne for central refusion mangler.',
    limits: 'Grænserne for central refusion kendes for {limits}. PL-satserne mangler.',
    both: 'PL-satserne kendes for {rates}, grænserne for central refusion for {limits}.',
  },
  now: {
    rates: 'Satser for {years}',
    refusion: 'Grænser for {years}',
  },
  rates: {
    title: 'PL-regulering',
    note: 'Ændringen i priser og lønninger fra året før. Der følger ingen satser med Afkast: kilden er KL’s pris- og lønskøn.',
    year: 'År',
    imported: 'Indlæst',
    importedOf: 'PL-sats {year}',
    rate: 'Sats, %',
    instead: 'Indtastet i stedet, %',
    add: 'Tilføj år',
    remove: 'Fjern linje {number}',
    hint: 'Kopiér to kolonner (år og sats) i Excel, og indsæt dem med Ctrl+V i et af felterne.',
  },
  refusion: {
    title: 'Central refusion',
    note: 'Staten refunderer en del af det, en sag koster om året over en grænse. Hvert trin gælder op til det næste. Grænserne ændres hvert år.',
    year: 'År',
    ofYear: 'Grænser for {year}',
    from: 'Over, kr.',
    share: 'Refunderes, %',
    addStep: 'Tilføj trin',
    removeStep: 'Fjern trin {number}',
    addYear: 'Tilføj år',
    removeYear: 'Fjern år {year}',
    copy: 'Kopiér fra året før',
  },
  fault: {
    rate: 'Skriv en sats.',
    share: 'Skriv en procent.',
    step: 'Skriv mindst ét trin.',
  },
} as const
