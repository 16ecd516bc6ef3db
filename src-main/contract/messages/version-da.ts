import type { versionMessageKeys } from '#domain/version-messages'

/** What is said of versions of a business case, in Danish. */
export const versionDa: Readonly<Record<(typeof versionMessageKeys)[number], string>> = {
  'version.none':
    'Der er ingen godkendt business case at gennemgå. Indlæs tabellen, eller skriv en version og godkend den.',
  'version.unknown': 'Der er ingen version {version} af business casen.',
  'version.frozen':
    'Version {version} er godkendt eller indlæst og kan ikke ændres. Lav en ny version som en kopi af den.',
  'version.completed':
    'Oplysningerne om version {version} er udfyldt og kan ikke ændres. Lav en ny version som en kopi.',
  'version.typed':
    'Version {version} er ikke indlæst fra en fil. Oplysningerne skrives i kladden, og den godkendes for sig.',
  'version.nothing-to-revert': 'Version {version} har ingen tidligere gemt udgave at gå tilbage til.',
  'version.approved-on-missing': 'Skriv den dag, hvor business casen blev godkendt, som 2015-03-24.',
  'version.approved-by-missing': 'Skriv, hvem der godkendte business casen, fx Kommunalbestyrelsen.',
  'version.order':
    'Version {version} kan ikke være godkendt {date}: version {other} er godkendt {otherDate}. En senere version er godkendt senere.',
  'version.line-duplicate':
    '{figure} for {period} står mere end én gang ({scenario}, {item}). Lad hvert beløb stå én gang.',
  'version.line-scenario': 'Der står beløb for scenariet {scenario}, som business casen ikke har.',
  'version.line-period': '»{read}« er hverken et planår (Y1 til Y50) eller en måned som 2015-07.',
  'version.scenario-name': 'Scenarie nummer {number} har intet navn. Giv det et, fx 12,5 %.',
  'version.scenario-unknown': 'Version {version} har intet scenarie ved navn {scenario}.',
  'version.items-differ':
    'Scenariet {scenario}, år {year}: investeringen er {stated} kr., men posterne giver {computed} kr. (forskel {difference} kr.).',
  'version.discount-fine': 'Kalkulationsrenten er {read} %. Forventet: højst to decimaler.',
  'version.success-rate': 'Scenariet {scenario}: succesraten er {read} %. Forventet: fra 0 til 100 %.',
  'version.personal-data':
    'Feltet »{field}« indeholder noget, der ligner et CPR-nummer, og gemmes ikke. Fjern nummeret, og prøv igen.',
  'version.budget-year': 'Budgettet har et år {read}. Forventet: et kalenderår fra 1900 til 2199.',
  'version.budget-duplicate': 'Budgettet har år {year} mere end én gang. Lad hvert år stå én gang.',
  'version.budget-amount': 'Budgettet, {year}: beløbet mangler eller er uden for det, et beløb kan være.',
  'version.claim-unknown': 'Version {version} har ingen påstand nummer {claim}.',
  'version.claim-unreadable': 'Påstanden kan ikke læses af denne udgave af Afkast.',
  'details.ends': 'Slutmåneden er »{read}«. Forventet: en måned som 2019-06.',
  'details.ends-before-start': 'Indsatsen slutter {ends}, før den begynder, {start}. Ret en af dem.',
  'details.count': 'Målgruppens antal er {read}. Forventet: et helt antal personer fra 0 til {most}.',
  'details.milestone-title': 'Milepæl nummer {number} har intet navn.',
  'details.milestone-day': 'Milepælen {title}: »{read}« er ikke en dato. Forventet: 2015-03-24, 2015-03 eller 2015.',
}
