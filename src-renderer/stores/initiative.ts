import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { AuditView } from '#contract/audit'
import type { CaseVersion } from '#contract/case-schemas'
import type { InitiativeDetailsInput } from '#contract/initiative-details'
import type { BreakEvenView } from '#contract/break-even'
import { client } from '../app/client'
import { useLatest } from '../composables/use-latest'
import { useStatusStore } from './status'

/** All that the page of the initiative shows, asked for together. */
export interface InitiativeAnswer {
  readonly details: InitiativeDetailsInput
  readonly versions: readonly CaseVersion[]
  /** The version that figures are compared with, worked out; `null` where there is none. */
  readonly compared: BreakEvenView | null
  /** Its audit. */
  readonly audit: AuditView
}

/** The initiative and the versions of its business case. Nothing is asked for before a page calls `open`. */
export const useInitiativeStore = defineStore('initiative', () => {
  const status = useStatusStore()
  const opened = shallowRef(false)
  const latest = useLatest(async (signal): Promise<InitiativeAnswer> => {
    const asked = { initiative: status.initiativeKey }
    const [details, { versions }, compared, audit] = await Promise.all([
      client.businessCase.details(asked, { signal }),
      client.businessCase.versions(asked, { signal }),
      client.businessCase.breakEven({ ...asked, version: null }, { signal }),
      client.businessCase.audit({ ...asked, version: null }, { signal }),
    ])
    return { details, versions, compared, audit }
  })
  watch(
    () => [status.revision, opened.value] as const,
    () => {
      if (opened.value) void latest.load()
    },
  )
  const open = () => {
    if (opened.value) void latest.load()
    opened.value = true
  }
  return { answer: latest.data, loading: latest.loading, open, load: latest.load }
})
