import { isMonth, type Month } from '#domain/month'
import type { WordKey } from '../locales/words'

/** What a person has filled in. Month and year are empty until chosen. */
export interface InitiativeDraft {
  readonly name: string
  readonly municipality: string
  readonly month: string
  readonly year: string
}

/** What is wrong with a field, as the key of its text and the limit where there is one. */
export interface DraftFault {
  readonly key: WordKey
  readonly max: number
}

/** A draft that can be sent, or what is wrong, field by field. */
export type CheckedDraft =
  | {
      readonly ok: true
      readonly value: { readonly name: string; readonly municipality: string; readonly start: Month }
    }
  | { readonly ok: false; readonly faults: Partial<Record<'name' | 'municipality' | 'start', DraftFault>> }

/** Limits of the contract (`application.addInitiative`). */
const longest = { name: 120, municipality: 80 } as const

const textFault = (field: keyof typeof longest, text: string): DraftFault | null => {
  const max = longest[field]
  if (text === '') return { key: field === 'name' ? 'start.own.needName' : 'start.own.needMunicipality', max }
  return text.length > max ? { key: 'start.own.tooLong', max } : null
}

/** Checks a draft as the core will, so that every fault is told at once and in words. */
export const checkDraft = (draft: InitiativeDraft): CheckedDraft => {
  const [name, municipality] = [draft.name.trim(), draft.municipality.trim()]
  const start = `${draft.year}-${draft.month}`
  const nameFault = textFault('name', name)
  const municipalityFault = textFault('municipality', municipality)
  if (isMonth(start) && !nameFault && !municipalityFault) return { ok: true, value: { name, municipality, start } }
  return {
    ok: false,
    faults: {
      ...(nameFault ? { name: nameFault } : {}),
      ...(municipalityFault ? { municipality: municipalityFault } : {}),
      ...(isMonth(start) ? {} : { start: { key: 'start.own.needStart', max: 0 } }),
    },
  }
}
