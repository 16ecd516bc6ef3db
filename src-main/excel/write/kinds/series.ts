import { measures } from '#domain/measure'
import { type Template, monthColumn } from '#excel/write/template'

/** Templates of series over years and of measures of one's own. */
export const seriesTemplates = [
  {
    id: 'segregering',
    sheet: 'Segregering',
    title: 'Segregeringsgrad: elever i segregerede tilbud, andel af alle elever',
    unit: 'Andel i procent',
    isMoney: false,
    lines: [],
    columns: [
      { heading: 'Skoleår', format: 'text', explanation: 'Skoleåret, fx 2017/2018.' },
      {
        heading: 'Kommunen',
        format: 'percent',
        explanation: 'Andelen i kommunen. Skriv 8,3 %, så er det 8,3 procent.',
      },
      { heading: 'Nationalt', format: 'percent', explanation: 'Andelen i hele landet.', isOptional: true },
    ],
    rowIs: 'én række pr. skoleår',
    guide: ['Brug samme opgørelse alle år: enten kun specialklasser, eller alle segregerede tilbud.'],
    example: '2017/2018; 8,3 %; 4,3 %',
  },
  {
    id: 'borgere-0-17',
    sheet: 'Borgere 0-17',
    title: 'Antal 0-17-årige i kommunen',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      { heading: 'År', format: 'year', explanation: 'Årstallet med fire cifre.' },
      {
        heading: 'Antal 0-17-årige',
        format: 'count',
        explanation: 'Børn og unge på 0-17 år i kommunen ved årets begyndelse.',
      },
    ],
    rowIs: 'én række pr. år',
    guide: ['Tallene findes i Danmarks Statistiks Statistikbank.'],
    example: '2018; 8.123',
  },
  {
    id: 'progression',
    sheet: 'Progression',
    title: 'Progression: gennemsnitlig score',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      monthColumn,
      {
        heading: 'Gruppe',
        format: 'text',
        explanation: 'Gruppen, der er målt, fx Indsatsgruppe. Skrevet ens hver gang.',
      },
      { heading: 'WHO-5', format: 'score', explanation: 'Gruppens gennemsnit på WHO-5, 0-100.', isOptional: true },
      { heading: 'SDQ', format: 'score', explanation: 'Gruppens gennemsnit på SDQ, 0-40.', isOptional: true },
    ],
    rowIs: 'én række pr. måling og gruppe',
    guide: [
      'Bruger I andre mål, så skriv målets navn som overskrift i stedet.',
      'Kun gennemsnit for grupper, aldrig en enkelt borgers score.',
    ],
    example: 'november 2016; Indsatsgruppe; 46,2; 17,4',
  },
  {
    id: 'langt-format',
    sheet: 'Langt format',
    title: 'Måltal i langt format',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      {
        heading: 'Mål',
        format: 'text',
        explanation: 'Måltallets id. Vælg fra listen, eller skriv own. og et navn for et mål, som I selv har.',
        choices: measures.map(({ id }) => id),
      },
      {
        heading: 'Fordeling',
        format: 'text',
        explanation: 'Det, tallet er fordelt på: funktion, team, aldersgruppe, anbringelsesform, post. Ellers total.',
      },
      { heading: 'Periode', format: 'text', explanation: 'Måned 2018-06, år 2018, skoleår 2017/2018 eller planår Y3.' },
      {
        heading: 'Basis',
        format: 'text',
        explanation:
          'Hvad tallet dækker: month måneden, ytd året til dato, year året, schoolyear, plan-year. Tomt: som perioden siger.',
        choices: ['month', 'ytd', 'year', 'schoolyear', 'plan-year'],
        isOptional: true,
      },
      {
        heading: 'Udvalg',
        format: 'text',
        explanation: 'Udvalget, hvor en funktion står under flere.',
        isOptional: true,
      },
      { heading: 'Dranst', format: 'any', explanation: '1 drift, 2 refusion. Tomt: ikke oplyst.', isOptional: true },
      {
        heading: 'Komponent',
        format: 'text',
        explanation: 'Den del af en besparelse, som tallet er.',
        isOptional: true,
      },
      {
        heading: 'Værdi',
        format: 'any',
        explanation: 'Tallet: beløb i kr., andele i procent (8,3), antal som hele tal.',
      },
    ],
    rowIs: 'én række pr. tal',
    guide: [
      'Anbringelsesformer hedder her residential-institution, residential-facility, foster-care, kinship-care og home-based.',
    ],
    example: 'case.open; Børneteam; 2018-06; (tom); (tom); (tom); (tom); 860',
  },
] as const satisfies readonly Template[]
