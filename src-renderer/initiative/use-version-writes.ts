import { type Ref, readonly, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { CaseDetail, CaseSaved, Finding } from '#contract/case-schemas'
import { client } from '../app/client'
import { useSpeech } from '../composables/use-speech'
import { useSaidStore } from '../import/said'
import { useDraftStore } from '../stores/initiative-draft'
import { useVersionStore } from '../stores/initiative-version'
import { useNoticesStore } from '../stores/notices'
import { useStatusStore } from '../stores/status'
import type { Claim } from './claim-form'
import { readForm } from './draft-form'

type Completing = Omit<Parameters<typeof client.businessCase.complete>[0], 'initiative' | 'version'>

/** What `useVersionWrites` gives. Each answers whether it was done; what went wrong is told where it belongs. */
export interface UseVersionWritesReturn {
  readonly busy: Readonly<Ref<boolean>>
  readonly save: () => Promise<boolean>
  readonly revert: () => Promise<boolean>
  /** Freezes the draft as it is stored. What is wrong is given back, to stand at its fields. */
  readonly approve: (approvedOn: string, approvedBy: string) => Promise<readonly Finding[]>
  readonly complete: (facts: Completing) => Promise<readonly Finding[]>
  readonly remove: () => Promise<boolean>
  /** Begins a draft (a copy of a version, or empty) and opens it. */
  readonly create: (from: number | null) => Promise<boolean>
  readonly addClaim: (claim: Claim) => Promise<readonly Finding[]>
  readonly removeClaim: (claim: number) => Promise<boolean>
}

/** What a person does with the version that is open. */
export const useVersionWrites = (): UseVersionWritesReturn => {
  const speech = useSpeech()
  const router = useRouter()
  const status = useStatusStore()
  const version = useVersionStore()
  const draft = useDraftStore()
  const notices = useNoticesStore()
  const { say } = useSaidStore()
  const busy = ref(false)
  const asked = () => ({ initiative: status.initiativeKey, version: version.number })
  const isOpen = ({ severity }: Finding) => severity === 'refusal' || severity === 'incomplete'

  const doing = async <Answer>(call: () => Promise<Answer>, otherwise: Answer): Promise<Answer> => {
    if (busy.value) return otherwise
    busy.value = true
    try {
      return await call()
    } catch (error) {
      notices.tell(error)
      return otherwise
    } finally {
      busy.value = false
    }
  }
  const taken = (detail: CaseDetail, findings: readonly Finding[] | null) => {
    version.settle({ detail })
    version.said = findings
    draft.take(detail)
  }
  const refusedWords = (count: number) => {
    const { t } = speech.value
    return count === 1 ? t('initiative.version.refusedOne') : t('initiative.version.refused', { count })
  }
  /** What became of an approval or a completion: shown and said, or its faults given back. */
  const frozen = async ({ saved, findings, detail }: CaseSaved, done: string): Promise<readonly Finding[]> => {
    if (!saved) return findings.filter(isOpen)
    taken(detail, null)
    say(done)
    const { version: number } = detail.version
    await router.replace({ name: 'initiative-version', params: { version: String(number) } })
    return []
  }
  return {
    busy: readonly(busy),
    save: () =>
      doing(async () => {
        if (draft.form === null) return false
        const { document, faults } = readForm(draft.form, speech.value.locale)
        if (faults.length > 0) {
          say(refusedWords(faults.length))
          return false
        }
        const { saved, findings, detail } = await client.businessCase.saveDraft({ ...asked(), document })
        if (saved) taken(detail, findings)
        else version.said = findings
        const refused = findings.filter(({ severity }) => severity === 'refusal').length
        say(saved ? speech.value.t('initiative.version.saved') : refusedWords(refused))
        return saved
      }, false),
    revert: () =>
      doing(async () => {
        taken(await client.businessCase.revertDraft(asked()), null)
        say(speech.value.t('initiative.version.reverted'))
        return true
      }, false),
    approve: (approvedOn, approvedBy) =>
      doing(async () => {
        const answer = await client.businessCase.approve({ ...asked(), approval: { approvedOn, approvedBy } })
        const { version: number } = answer.detail.version
        return frozen(answer, speech.value.t('initiative.approve.done', { version: number }))
      }, []),
    complete: (facts) =>
      doing(async () => {
        const answer = await client.businessCase.complete({ ...asked(), ...facts })
        return frozen(answer, speech.value.t('initiative.complete.done', { version: version.number }))
      }, []),
    remove: () =>
      doing(async () => {
        const { version: number } = asked()
        await client.businessCase.removeDraft(asked())
        draft.drop()
        await router.push({ name: 'initiative' })
        say(speech.value.t('initiative.version.removed', { version: number }))
        return true
      }, false),
    create: (from) =>
      doing(async () => {
        const detail = await client.businessCase.createDraft({ initiative: status.initiativeKey, from })
        const { version: number } = detail.version
        await router.push({ name: 'initiative-version', params: { version: String(number) } })
        say(speech.value.t('initiative.version.created', { version: number }))
        return true
      }, false),
    addClaim: (claim) =>
      doing(async () => {
        const { saved, findings, audit } = await client.businessCase.addClaim({ ...asked(), claim })
        if (!saved) return findings
        version.settle({ audit })
        say(speech.value.t('initiative.audit.added'))
        return []
      }, []),
    removeClaim: (claim) =>
      doing(async () => {
        version.settle({ audit: await client.businessCase.removeClaim({ ...asked(), claim }) })
        say(speech.value.t('initiative.audit.removed'))
        return true
      }, false),
  }
}
