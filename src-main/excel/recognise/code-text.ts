/** A text that was meant as a code: digits and points, or letters that look like digits (`5.28.2O`). */
export const likeCode =
  /^\W{0,2}[\dOolI]{1,2}[.,][\dOolISB]{1,3}(?:[.,][\dOolISB]{0,3})?(?:\s|$)|^0?\d{4}[\dOolISB]{0,2}(?:\s|$)/

/** The hovedkonto (`05`) or, among functions of three parts, the hovedfunktion (`0528`, `528 Tilbud til …`) that a text begins with. */
export const upperCode = (text: string, threeParts: boolean): string | null => {
  if (/^0?\d$/.test(text)) return text.slice(-1)
  const main = threeParts ? /^(?:0(\d)|([1-9]))(\d{2})(?=$|\s+\D)/.exec(text) : null
  return main ? `${main[1] ?? main[2]}.${main[3]}` : null
}

/** An account below a function: `05.28.20.1.001`, `XG-52820001-1`. */
export const accountBelow = /^\W*(?:[A-Z]{1,3}-)?0?\d\.?\d{2}\.?\d{2}(?:\.\d|\d{2,}|-\d)/
