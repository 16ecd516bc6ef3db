import { isMonth } from '#domain/month'
import { type SavingMethod, savingMethods } from '#domain/realised/settings'
import { type Part, monthCell, neededCell, readMonth } from './part-form'

/** A method and the month from which on it holds, as typed. */
export interface MethodLine {
  readonly from: string
  /** Empty: not chosen. */
  readonly method: string
}

/** How the saving is worked out, as typed; the first line is the one to begin with. */
export interface MethodFields {
  readonly lines: readonly MethodLine[]
}

const isMethod = (text: string): text is SavingMethod => savingMethods.some((method) => method === text)

const told = ['setting.month-unknown', 'setting.month-before-start', 'setting.month-duplicate'] as const

/** The method by month. */
export const methodPart: Part<MethodFields> = {
  fieldsOf: ({ settings, choices }, fmt) => {
    const stored = settings.method.map(({ from, method }) => ({ from: isMonth(from) ? fmt.month(from) : from, method }))
    const first = { from: choices.start === null ? '' : fmt.month(choices.start), method: '' }
    return { lines: stored.length === 0 ? [first] : stored }
  },
  read: ({ lines }) => {
    const [first] = lines
    // Nothing chosen and nothing after it: the choice is taken back.
    const chosen = first?.method === '' && lines.length === 1 ? [] : lines
    const value = chosen.flatMap(({ from, method }) => (isMethod(method) ? [{ from: readMonth(from), method }] : []))
    const cells = chosen.flatMap(({ from, method }, index) => [
      neededCell({ at: `method ${index}`, told: [] }, method, 'followUp.fault.method'),
      monthCell({ at: `from ${index}`, told }, from),
    ])
    return { settings: [{ name: 'method', value }], cells }
  },
}
