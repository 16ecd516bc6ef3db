/** The page that stands in place of the app where the data file cannot be opened. */
export const trouble = {
  title: 'Datafilen kan ikke åbnes',
  safe: 'Intet er ændret eller slettet.',
  safeDamaged: 'Afkast har ikke skrevet i filen. Den bliver gemt ved siden af, når en sikkerhedskopi lægges ind.',
  copies: 'Sikkerhedskopier, der er gennemgået og hele',
  noCopies: 'Der er ingen hel sikkerhedskopi på denne maskine.',
  looking: 'Gennemgår sikkerhedskopierne …',
  restore: 'Læg kopien fra {date} ind',
  batches: '{count} indlæsninger',
  batchesOne: '1 indlæsning',
  daily: 'dagens kopi',
  migration: 'før en opdatering',
  beforeRestore: 'før en kopi blev lagt ind',
  since: 'Det, der er indlæst efter kopien, skal indlæses igen.',
  retry: 'Prøv at åbne igen',
  folder: 'Kopierne ligger i',
} as const
