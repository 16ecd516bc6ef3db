const or = (...parts: readonly string[]): string => `(?:${parts.join('|')})`

/** A CPR number. */
const number = or('cpr', 'cpr ?(?:nr|nummer|no|number)', 'personn(?:r|ummer)', 'civil registration (?:no|number)')

/** A name, an address or a day of birth: a column of them is of persons, whoever they are. */
const own = or(
  'for og efternavn',
  'fulde navn',
  'fornavne?',
  'mellemnavn',
  'efternavn',
  'navne?',
  'first name',
  'last name',
  'surname',
  'full name',
  'adresse',
  'address',
  'bopæl',
  '(?:bopæls|folkeregister)adresse',
  'vejnavn',
  'fødselsdato',
  'fødselsdag',
  'date of birth',
  'birth date',
)

/** What is a person's where the heading says whose it is. */
const owned = or(own, 'name', 'initialer', 'telefon(?:nr|nummer)?', 'tlf(?: ?nr)?', 'mobil(?:nr|nummer)?', 'e? ?mail')

/** Whose it is: a citizen, a relative, a caseworker. */
const who = or(
  '(?:den )?unges?',
  'borger(?:en)?s?',
  'barn(?:et)?s?',
  'børns?',
  'børnenes',
  'elev(?:en)?s?',
  'klient(?:en)?s?',
  'person(?:en)?s?',
  'forælders?',
  'forældre(?:ne)?s?',
  'mo[dr](?:er)?s?',
  'fa(?:de)?rs?',
  'værges?',
  'sags?',
  'sagsbehandler(?:en)?s?',
  'rådgiver(?:en)?s?',
  'medarbejder(?:en)?s?',
  'kontaktpersons?',
  'pleje(?:forældres?|mors?|fars?|barns?|barnets|børns?|familiens)',
  'anbragtes?',
  '(?:forældre)?myndighed(?:sindehaver)?s?',
  '(?:ydelses)?modtagers?',
  'søskendes?',
  'citizens?',
  'child(?:ren)?s?',
  'pupils?',
  'students?',
  'clients?',
  'parents?',
  'mothers?',
  'fathers?',
  'guardians?',
  'case ?workers?',
)

const more = `(?: (?:og|and) (?:${owned}|${number}))*`

const forms = [
  `${number}${more}`,
  `${own}${more}`,
  `${who} ?(?:${owned}|${number})${more}`,
  `(?:${owned}|${number})${more} (?:på |of |for )?(?:the )?${who}`,
  // A heading that is a person stands above names; the plural may be a count.
  or(
    'borger(?:en)?',
    'barn(?:et)?',
    'elev(?:en)?',
    'klient(?:en)?',
    'den unge',
    'værge',
    '(?:forældre)?myndighedsindehavere?',
    'sagsbehandler(?:en)?',
    'citizen',
    'child',
    'client',
    'case ?worker',
  ),
].map((form) => new RegExp(`^${form}$`, 'u'))

const longest = 80

/**
 * True for a heading that means the CPR number, name, address or day of birth of a person (`Cpr.nr.`, `Borger`, `Elevens navn`, `Mors CPR-nr.`,
 * `Sagsbehandler`): its column is dropped, whatever it holds (design/domain.md, "Privacy").
 */
export const isPersonalHeading = (text: string): boolean => {
  if (text.length > longest) return false
  const plain = text
    .toLowerCase()
    .replace(/['´’*()]/g, '')
    .replace(/[/&,+]/g, ' og ')
    .replace(/[\s\u00a0.:_-]+/g, ' ')
    .trim()
  return plain !== 'sagsnavn' && plain !== 'sag navn' && forms.some((form) => form.test(plain))
}
