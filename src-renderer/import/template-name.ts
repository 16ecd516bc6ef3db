import type { Speech } from '../locales/speech'
import type { WordKey } from '../locales/words'

const names: Readonly<Record<string, WordKey>> = {
  'forbrug-pr-funktion-og-maaned': 'importing.template.name.forbrug-pr-funktion-og-maaned',
  budgetopfoelgning: 'importing.template.name.budgetopfoelgning',
  posteringer: 'importing.template.name.posteringer',
  sagstal: 'importing.template.name.sagstal',
  underretninger: 'importing.template.name.underretninger',
  anbringelser: 'importing.template.name.anbringelser',
  segregering: 'importing.template.name.segregering',
  investering: 'importing.template.name.investering',
  'borgere-0-17': 'importing.template.name.borgere-0-17',
  ydelser: 'importing.template.name.ydelser',
  progression: 'importing.template.name.progression',
  'business-case': 'importing.template.name.business-case',
  'langt-format': 'importing.template.name.langt-format',
}

/** The name of a blank template; one that is not known by name is called as its file. */
export const templateName = ({ t }: Speech, { id, file }: { readonly id: string; readonly file: string }): string => {
  const name = Object.hasOwn(names, id) ? names[id] : undefined
  return name === undefined ? file.replace(/\.xlsx$/, '') : t(name)
}
