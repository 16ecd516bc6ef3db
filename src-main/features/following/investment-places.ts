import type { InvestmentPlace } from '#domain/realised/settings'
import { itemOf } from '#excel/recognise/panel/member-words'
import { plainWords } from '#excel/recognise/panel/words'

/** What a name says: `Løn, rådgivere` and an imported `salary` say the same. */
const meaningOf = (name: string): string => itemOf(plainWords(name)) ?? name.trim().toLocaleLowerCase('da')

/**
 * Where the investment is booked: as chosen, and for an imported item that nobody has placed the one item of the plan that says the same.
 * Two that do are left to a person.
 */
export const investmentPlaces = (
  chosen: readonly InvestmentPlace[],
  imported: readonly string[],
  planItems: readonly string[],
): InvestmentPlace[] => {
  const placed = new Set(chosen.flatMap(({ kind, key }) => (kind === 'item' ? [key] : [])))
  const found = [...new Set(imported)].flatMap((key): InvestmentPlace[] => {
    if (placed.has(key) || planItems.includes(key)) return []
    const alike = planItems.filter((item) => meaningOf(item) === key || meaningOf(item) === meaningOf(key))
    const [only] = alike
    return only !== undefined && alike.length === 1 ? [{ kind: 'item', key, item: only }] : []
  })
  return [...chosen, ...found]
}
