/** A command that was called in a way it cannot be. Exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** What the command can do, for people. */
export const usage = `Brug: afkast KOMMANDO [--db FIL] [--initiative NØGLE] [--json]

  demo CASE                    indlæser et eksempel: roedovre, ishoej, faxe, furesoe
  inspect FIL...               læser og forstår filer, gemmer intet
  import FIL...                forstår og gemmer, en transaktion pr. fil
      --accept-warnings        gem trods advarsler
      --answer [FIL:]ID=SVAR   svar på et spørgsmål
  batches                      indlæsninger, nyeste først
  undo NR / redo NR            tager en indlæsning ud / sætter den ind igen
  initiative add --name NAVN --municipality KOMMUNE --start ÅÅÅÅ-MM
  initiative list
  report [--as-of ÅÅÅÅ-MM]     nøgletal, break-even og mangler
  trace MÅL OPDELING PERIODE   alt, der ligger bag ét tal
  audit                        efterregner den godkendte business case og viser modsigelser
  backup FIL                   hel kopi af datafilen til en ny fil
  restore FIL                  lægger en kopi ind; den tidligere datafil gemmes
  check                        gennemgår datafilen; status 3, hvis noget er galt
  store [real|demo]            viser eller skifter datafil
`
