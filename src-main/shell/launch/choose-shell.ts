/** What decides which shell `npm start` opens. */
export interface Situation {
  /** `AFKAST_SHELL`: `electron`, `browser` or nothing. */
  readonly wanted: string | undefined
  readonly display: boolean
  /** Path of the Electron binary, `null` where it is not on the machine. */
  readonly binary: string | null
  readonly failedLately: boolean
}

/** What to do; `why` is the one line for the person where it is not Electron, `null` where they asked for it themselves. */
export type Choice =
  | { readonly open: 'electron'; readonly binary: string }
  | { readonly open: 'fetch-electron' }
  | { readonly open: 'browser'; readonly why: string | null }

/** Electron where it is or may be had; the browser shell where it was asked for, cannot be shown or could not be fetched. */
export const chooseShell = ({ wanted, display, binary, failedLately }: Situation): Choice => {
  if (wanted === 'browser') return { open: 'browser', why: null }
  if (!display) return { open: 'browser', why: 'Der er ingen skærm til et vindue: åbn adressen i en browser.' }
  if (binary !== null) return { open: 'electron', binary }
  if (failedLately && wanted !== 'electron') {
    return { open: 'browser', why: 'Electron kunne ikke hentes for nylig: Afkast åbner i browseren i stedet.' }
  }
  return { open: 'fetch-electron' }
}
