/** A function of the authorised municipal chart of accounts: `5.28.20` (hovedkonto.hovedfunktion.funktion). */
export interface AccountFunction {
  /** Canonical code, no leading zero: `5.28.20`. */
  readonly code: string
  /** Short form of older papers: `5.20`. */
  readonly short: string
  /** Danish name (2016-2023 wording). */
  readonly name: string
}

const entry = (code: string, short: string, name: string): AccountFunction => ({ code, short, name })

/** The functions that social investments in children and families move (table in design/domain.md, "Functions"). */
export const accountFunctions: readonly AccountFunction[] = [
  entry('5.28.20', '5.20', 'Opholdssteder mv. for børn og unge'),
  entry('5.28.21', '5.21', 'Forebyggende foranstaltninger for børn og unge'),
  entry('5.28.22', '5.22', 'Plejefamilier'),
  entry('5.28.23', '5.23', 'Døgninstitutioner for børn og unge'),
  entry('5.28.24', '5.24', 'Sikrede døgninstitutioner for børn og unge'),
  entry('5.28.25', '5.25', 'Særlige dagtilbud og særlige klubber'),
  entry('5.57.72', '5.72', 'Sociale formål'),
  entry('3.22.04', '3.04', 'Pædagogisk psykologisk rådgivning mv.'),
  entry('3.22.07', '3.07', 'Specialundervisning i regionale tilbud'),
  entry('3.22.08', '3.08', 'Kommunale specialskoler'),
  entry('3.22.16', '3.16', 'Specialpædagogisk bistand til børn i førskolealderen'),
  entry('4.62.89', '4.89', 'Kommunal sundhedstjeneste'),
  entry('5.25.10', '5.10', 'Fælles formål (støttetimer)'),
  entry('5.22.07', '5.07', 'Den centrale refusionsordning'),
]

const byCode = new Map(accountFunctions.map((item) => [item.code, item]))
const byShort = new Map(accountFunctions.map((item) => [item.short, item]))

/** The catalogue entry of a canonical code, or `null` for a code that is kept as it is. */
export const accountFunction = (code: string): AccountFunction | null => byCode.get(code) ?? null

/** How a code was written: three parts name a function, two parts a function in short form or a subtotal of three-part codes. */
export interface WrittenCode {
  readonly parts: 2 | 3
  /** Canonical code, where two parts are read as hovedkonto.funktion. */
  readonly code: string
}

const threeParts = /^(?:[A-Z]{1,3}-)?0?(\d)\.(\d{2})\.(\d{2})(?!\d)/
const sixDigits = /^(?:[A-Z]{1,3}-)?(?:0(\d)(\d{2})(\d{2})|(\d)(\d{2})(\d{2}))(?=\D|$)/
const accountString = /^(?:[A-Z]{1,3}-)0?(\d)(\d{2})(\d{2})\d{3,}/
const twoParts = /^0?(\d)\.(\d{2})(?![\d.])/

/**
 * Reads the function code at the head of a text: `5.28.20`, `05.28.20`, `52820`, `052820`, `5.20`, or an account string
 * such as `05.28.20.1.001` or `XG-52820001-1`. `null` where the text begins with none.
 * An unknown two-part code is kept as written (`5.28` is either hovedkonto.funktion or a subtotal: the table decides).
 */
export const readFunctionCode = (text: string): WrittenCode | null => {
  const trimmed = text.replace(/^[\s\u00a0*]+/, '')
  const three = threeParts.exec(trimmed) ?? accountString.exec(trimmed)
  if (three) return { parts: 3, code: `${three[1]}.${three[2]}.${three[3]}` }
  const digits = sixDigits.exec(trimmed)
  if (digits) {
    const [first, second, third] = [digits[1] ?? digits[4], digits[2] ?? digits[5], digits[3] ?? digits[6]]
    return { parts: 3, code: `${first}.${second}.${third}` }
  }
  const two = twoParts.exec(trimmed)
  if (!two) return null
  const short = `${two[1]}.${two[2]}`
  return { parts: 2, code: byShort.get(short)?.code ?? short }
}

/** An account written in digits alone: hovedkonto, hovedfunktion and funktion at its head, the parts of the municipality behind. */
const accountNumber = /^(?:0(\d)|([1-9]))([1-9]\d)(\d{2})\d{3,15}$/
/** An account whose parts are set apart by something else than dots. */
const spacedAccount = /^(?:[A-Z]{1,3}[- ])?0?(\d)([-/ _])([1-9]\d)\2(\d{2})(?!\d)/
/** A function with dots somewhere within an account, behind the number of a municipality or a project. */
const withinAccount = /(?:^|[^\d.])0?(\d)\.(\d{2})\.(\d{2})(?!\d)/

/**
 * Reads the function of a text that is known to be an account, such as `0528201001`, `05 28 20 1 001` or `370-05.28.20.1.001`, and
 * whatever `readFunctionCode` reads. Outside a column of accounts these forms may be vouchers or days.
 */
export const readAccountCode = (text: string): WrittenCode | null => {
  const trimmed = text.trim()
  const number = accountNumber.exec(trimmed)
  if (number) return { parts: 3, code: `${number[1] ?? number[2]}.${number[3]}.${number[4]}` }
  const code = readFunctionCode(trimmed)
  if (code) return code
  const spaced = spacedAccount.exec(trimmed)
  if (spaced) return { parts: 3, code: `${spaced[1]}.${spaced[3]}.${spaced[4]}` }
  const within = withinAccount.exec(trimmed)
  return within ? { parts: 3, code: `${within[1]}.${within[2]}.${within[3]}` } : null
}

/** Dranst of an account string with dots (`05.28.20.1.001` → 1), or `null` where the text has none. 2 is central refusion. */
export const readDranst = (text: string): number | null => {
  const found = /^\s*0?\d\.\d{2}\.\d{2}\.(\d)(?:\.|$)/.exec(text)
  return found ? Number(found[1]) : null
}
