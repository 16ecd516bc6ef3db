import type { caseMessageKeys } from '#domain/case-messages'

/** What is said of a business case and its calculators, in Danish. */
export const caseDa: Readonly<Record<(typeof caseMessageKeys)[number], string>> = {
  'case.number-missing': 'Feltet »{field}« er tomt eller ikke et tal. Forventet: et tal.',
  'case.number-range': 'Feltet »{field}« er {read}. Forventet: et tal fra {least} til {most}.',
  'case.percent-range': 'Feltet »{field}« er {read} %. Forventet: fra {least} til {most} %.',
  'case.amount-range': 'Feltet »{field}« er {read} kr. Forventet: fra {least} til {most} kr.',
  'case.number-whole': 'Feltet »{field}« er {read}. Forventet: et helt tal.',
  'case.horizon': 'Tidshorisonten er {read} år. Forventet: et helt antal år fra 1 til {most}.',
  'case.horizon-shorter':
    'Scenariet {scenario} har tal for {years} år, men tidshorisonten er {horizon} år. Alle {years} år regnes med.',
  'case.discount': 'Kalkulationsrenten er {read} %. Forventet: over −100 % og højst 100 %.',
  'case.start-invalid': 'Startmåneden er »{read}«. Forventet: en måned som 2015-07.',
  'case.calendar-end': 'Med start i {start} og {years} år slutter planen efter år 2199. Ret start eller tidshorisont.',
  'case.scenarios-missing': 'Business casen har ingen scenarier. Tilføj mindst ét.',
  'case.scenario-duplicate': 'Der er to scenarier ved navn {scenario}. Giv hvert scenarie sit eget navn.',
  'case.years-missing': 'Scenariet {scenario} har ingen år. Skriv investering og besparelse for mindst år 1.',
  'case.year-range': 'Scenariet {scenario} har et år {read}. Forventet: et helt tal fra 1 til {most}.',
  'case.year-duplicate': 'Scenariet {scenario} har år {year} mere end én gang. Lad hvert år stå én gang.',
  'case.year-gap':
    'Scenariet {scenario} mangler år {year}. En plan kan ikke springe et år over; skriv 0, hvis der intet er.',
  'case.figure-missing':
    'Scenariet {scenario}, år {year}: beløbet for {figure} mangler eller er ikke et tal. Skriv 0, hvis der ingen er.',
  'case.figure-range': 'Scenariet {scenario}, år {year}: beløbet for {figure} er uden for det, et beløb kan være.',
  'case.investment-negative':
    'Scenariet {scenario}, år {year}: investeringen er {read} kr. En investering kan ikke være negativ; skriv pengene, der kommer ind, som besparelse.',
  'case.month-unknown': 'Scenariet {scenario}: »{read}« er ikke en måned. Forventet: en måned som 2015-07.',
  'case.month-before-start': 'Scenariet {scenario}: {month} ligger før starten, {start}. Ret måneden eller starten.',
  'case.month-no-start':
    'Scenariet {scenario} har tal pr. måned, men business casen har ingen startmåned. Skriv den, så månederne kan fordeles på år.',
  'case.month-after-horizon': 'Scenariet {scenario}: {month} ligger mere end {most} år efter starten, {start}.',
  'case.month-duplicate': 'Scenariet {scenario} har {month} mere end én gang. Lad hver måned stå én gang.',
  'case.months-incomplete':
    'Scenariet {scenario}, år {year}: {count} af 12 måneder har tal; den første, der mangler, er {month}. Skriv alle 12, eller skriv året samlet.',
  'case.months-differ':
    'Scenariet {scenario}, år {year}: beløbet for {figure} er {stated} kr. for året, men månederne giver {computed} kr. (forskel {difference} kr.). Månederne bruges.',
  'case.components-differ':
    'Scenariet {scenario}, år {year}: besparelsen er {stated} kr., men dens dele giver {computed} kr. (forskel {difference} kr.).',
  'case.from-start': 'Scenariet {scenario}: der er ingen investering at tjene hjem, så der er break-even fra start.',
  'case.too-large':
    'Scenariet {scenario}: balancen bliver for stor til at regne med. Se på beløb, år og kalkulationsrente.',
  'case.model-too-large': 'Beregningen bliver for stor til at regne med. Se på beløb, vækst, år og kalkulationsrente.',
  'case.list-empty': 'Listen »{field}« er tom. Skriv mindst ét tal.',
  'case.shares-missing': 'Der er ingen betalere at fordele på. Tilføj mindst én.',
  'case.shares-sum': 'Andelene giver tilsammen {sum} %. Forventet: 100 %.',
  'case.share-range': 'Andelen for {payer} kan ikke bruges. Forventet: fra 0 til 100 %, som hele dele af et helt tal.',
  'case.payer-name': 'Betaler nummer {number} har intet navn.',
  'case.payer-duplicate': 'Betaleren {payer} står mere end én gang. Lad hver betaler stå én gang.',
  'case.version-date': 'Version {version}: »{read}« er ikke en dato. Forventet: en dato som 2015-03-24.',
  'case.version-duplicate': 'Der er to versioner med nummer {version}. Giv hver version sit nummer.',
  'case.version-same-day':
    'Version {one} og version {other} er begge godkendt {date}. Kun én version kan være godkendt den dag.',
  'case.version-same-start':
    'Version {one} og version {other} gælder begge fra {date}. Kun én version kan gælde ad gangen.',
  'case.version-overlap':
    'Version {one} gælder til og med {until}, men version {other} gælder allerede fra {from}. Kun én version kan gælde ad gangen.',
  'case.differs-from-approved':
    'Beregningen afviger fra den godkendte business case i {count} af {years} år, mest i år {year}: {difference} kr.',
  'case.agrees-with-approved': 'Beregningen svarer til den godkendte business case i alle {years} år.',
}
