import { type Template, type TemplateColumn, monthColumn } from '#excel/write/template'

const count = (heading: string, explanation: string, isOptional = false): TemplateColumn => ({
  heading,
  format: 'count',
  explanation,
  isOptional,
})

const noNames = 'Kun antal. Skriv aldrig navne eller CPR-numre; en fil med et CPR-nummer afvises.'

/** Templates of what the administration counts each month. */
export const countTemplates = [
  {
    id: 'sagstal',
    sheet: 'Sagstal',
    title: 'Sagstal pr. rådgiver, ultimo måneden',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      monthColumn,
      { heading: 'Team', format: 'text', explanation: 'Teamets navn, skrevet ens hver måned.' },
      {
        heading: 'Rådgivere (årsværk)',
        format: 'posts',
        explanation: 'Rådgivere i teamet ved månedens udgang, i fuldtidsstillinger.',
      },
      count('Antal sager', 'Åbne sager i teamet ved månedens udgang.'),
    ],
    rowIs: 'én række pr. måned og team',
    guide: ['Sager pr. rådgiver regnes ud og skal ikke med.', noNames],
    example: 'januar 2018; Børneteam; 15,5; 860',
  },
  {
    id: 'underretninger',
    sheet: 'Underretninger',
    title: 'Underretninger pr. måned efter barnets alder',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      monthColumn,
      count('0-7 år', 'Modtagne underretninger i måneden om børn på 0-7 år.'),
      count('8-17 år', 'Modtagne underretninger i måneden om børn og unge på 8-17 år.'),
      count('I alt', 'Alle modtagne underretninger i måneden. Bruges kun til kontrol.', true),
    ],
    rowIs: 'én række pr. måned',
    guide: [noNames],
    example: 'januar 2018; 32; 56; 88',
  },
  {
    id: 'anbringelser',
    sheet: 'Anbringelser',
    title: 'Anbringelser pr. måned efter anbringelsesform',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      monthColumn,
      {
        heading: 'Anbringelsestype',
        format: 'text',
        explanation: 'Anbringelsesformen. Vælg fra listen, eller skriv jeres egen.',
        choices: [
          'Døgninstitution',
          'Opholdssted',
          'Familiepleje',
          'Slægts- og netværkspleje',
          'Hjemmebaseret anbringelse',
        ],
      },
      count('Antal ultimo', 'Anbragte børn og unge ved månedens udgang.'),
      count('Døgn i måneden', 'Betalte døgn i måneden, alle anbragte lagt sammen.', true),
      count('Nye', 'Anbringelser, der er begyndt i måneden.', true),
      count('Ophørte', 'Anbringelser, der er ophørt i måneden.', true),
      count('Undgåede anbringelser', 'Anbringelser, som indsatsen har gjort unødvendige i måneden.', true),
    ],
    rowIs: 'én række pr. måned og anbringelsestype',
    guide: [noNames],
    example: 'januar 2018; Familiepleje; 64; 1.937; 2; 1; 0',
  },
  {
    id: 'ydelser',
    sheet: 'Ydelser',
    title: 'Ydelsesuger pr. måned',
    unit: null,
    isMoney: false,
    lines: [],
    columns: [
      monthColumn,
      {
        heading: 'Ydelse',
        format: 'text',
        explanation: 'Ydelsen eller gruppen, fx Kontanthjælp. Skrevet ens hver måned.',
      },
      {
        heading: 'Ydelsesuger',
        format: 'score',
        explanation: 'Uger med ydelsen i måneden, alle forældre i indsatsen lagt sammen.',
      },
    ],
    rowIs: 'én række pr. måned og ydelse',
    guide: [noNames],
    example: 'januar 2017; Kontanthjælp; 118',
  },
] as const satisfies readonly Template[]
