import { type Template, type TemplateColumn, functionColumn, monthColumn } from '#excel/write/template'

const months = [
  'Januar',
  'Februar',
  'Marts',
  'April',
  'Maj',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'December',
]

const kroner = (heading: string, explanation: string, isOptional = false): TemplateColumn => ({
  heading,
  format: 'kroner',
  explanation,
  isOptional,
})

/** Templates of spend, budgets, postings, the investment and the business case. */
export const moneyTemplates = [
  {
    id: 'forbrug-pr-funktion-og-maaned',
    sheet: 'Forbrug pr. måned',
    title: 'Forbrug pr. måned',
    unit: 'Beløb i hele kr.',
    isMoney: true,
    lines: [{ label: 'Regnskabsår:', format: 'year', explanation: 'Årstallet med fire cifre.' }],
    columns: [
      functionColumn,
      {
        heading: 'Funktionsnavn',
        format: 'text',
        explanation: 'Navnet på funktionen. Kun til læseren; koden afgør.',
        isOptional: true,
      },
      ...months.map((month) =>
        kroner(month, `Forbruget i ${month.toLowerCase()} alene, ikke akkumuleret. Tomt, hvis det ikke kendes.`),
      ),
    ],
    rowIs: 'én række pr. funktion',
    guide: [
      'Et år pr. ark. Kopier arket, hvis du har flere år.',
      'Vil du have en kontrol, så tilføj en kolonne eller en række, der hedder I alt.',
    ],
    example: '5.28.21; Forebyggende foranstaltninger; 2.229.098; 3.396.991; …',
  },
  {
    id: 'budgetopfoelgning',
    sheet: 'Budgetopfølgning',
    title: 'Budgetopfølgning',
    unit: 'Beløb i hele kr.',
    isMoney: true,
    lines: [
      {
        label: 'Periode:',
        format: 'text',
        explanation: 'Fra januar til den sidste måned, der er med, fx januar - marts og så årstallet.',
      },
    ],
    columns: [
      functionColumn,
      {
        heading: 'Tekst',
        format: 'text',
        explanation: 'Navnet på funktionen. Kun til læseren; koden afgør.',
        isOptional: true,
      },
      kroner('Opr. budget', 'Det oprindelige, vedtagne budget for hele året.', true),
      kroner(
        'Tillægsbev.',
        'Tillægsbevillinger og omplaceringer i året; minus foran, hvor budgettet er sat ned.',
        true,
      ),
      kroner('Korr. budget', 'Det korrigerede budget for hele året.'),
      kroner('Forbrug ÅTD', 'Forbruget fra januar til og med periodens sidste måned.'),
      kroner('Disponeret', 'Forbrug og bestilte, ikke bogførte udgifter til og med periodens sidste måned.', true),
      kroner('Forventet regnskab', 'Det forventede forbrug for hele året.', true),
    ],
    rowIs: 'én række pr. funktion',
    guide: ['Rest og forbrugsprocent regnes ud af de øvrige kolonner og skal ikke med.'],
    example: '5.28.20; Opholdssteder; 33.750.000; -120.000; 33.630.000; 9.085.234; 9.900.000; 36.500.000',
  },
  {
    id: 'posteringer',
    sheet: 'Posteringer',
    title: 'Posteringer',
    unit: 'Beløb i kr.',
    isMoney: true,
    lines: [],
    columns: [
      {
        heading: 'Bogføringsdato',
        format: 'date',
        explanation: 'Datoen, posteringen er bogført. Den afgør måneden.',
      },
      {
        heading: 'Kontostreng',
        format: 'text',
        explanation: 'Kontoen, som den står i økonomisystemet. Den begynder med funktionen, fx 05.28.20.1.001.',
      },
      { heading: 'Art', format: 'text', explanation: 'Arten efter kontoplanen.', isOptional: true },
      { heading: 'Beløb', format: 'ore', explanation: 'Beløbet; indtægter og tilbageførsler med minus foran.' },
      {
        heading: 'Bilagsnr.',
        format: 'text',
        explanation: 'Bilagets nummer, så posteringen kan findes igen.',
        isOptional: true,
      },
    ],
    rowIs: 'én række pr. postering',
    guide: [
      'Posteringerne lægges sammen pr. funktion og måned; de enkelte rækker gemmes ikke.',
      'Skriv hverken navne, adresser eller CPR-numre. En fil med et CPR-nummer afvises.',
    ],
    example: '24-05-2018; 05.28.24.1.001; 2.9; 89.425,93; B-1',
  },
  {
    id: 'investering',
    sheet: 'Investering',
    title: 'Investering i indsatsen: forbrug pr. måned',
    unit: 'Beløb i hele kr.',
    isMoney: true,
    lines: [],
    columns: [
      monthColumn,
      {
        heading: 'Investeringspost',
        format: 'text',
        explanation: 'Hvad pengene er brugt til. Vælg fra listen, eller skriv jeres egen post.',
        choices: ['Løn', 'Forebyggende foranstaltninger', 'Kompetenceudvikling', 'Øvrige'],
      },
      kroner('Beløb', 'Forbruget i måneden alene, ikke akkumuleret.'),
    ],
    rowIs: 'én række pr. måned og investeringspost',
    guide: ['Kun det, som indsatsen koster ekstra: lønnen til de nye rådgivere, men ikke til dem, der var der før.'],
    example: 'januar 2020; Løn; 871.250',
  },
  {
    id: 'business-case',
    sheet: 'Business case',
    title: 'Business case: investering og besparelse pr. planår',
    unit: 'Beløb i hele kr.',
    isMoney: true,
    lines: [],
    labels: { 1: 'Lav', 3: 'Høj' },
    columns: [
      {
        heading: 'Planår',
        format: 'text',
        explanation: 'Året efter indsatsens start: 1. år er de første tolv måneder.',
      },
      ...['lave', 'høje'].flatMap((scenario) => [
        kroner(
          'Besparelse',
          `Det, der spares i planåret i det ${scenario} scenarie, før investeringen er trukket fra.`,
        ),
        kroner('Investering', `Det, indsatsen koster i planåret i det ${scenario} scenarie.`),
      ]),
    ],
    firstColumn: Array.from({ length: 10 }, (_, index) => `${index + 1}. år`),
    rowIs: 'én række pr. planår',
    guide: [
      'Over hver kolonne Besparelse står navnet på scenariet. Skriv gerne succesraten i stedet, fx 12,5 %.',
      'Har du kun ét scenarie, så lad kolonnerne for det andet stå tomme.',
      'Slet de planår, som business casen ikke når til.',
    ],
    example: '1. år; 700.000; 3.000.000; 900.000; 3.000.000',
  },
] as const satisfies readonly Template[]
