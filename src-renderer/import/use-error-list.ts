import { useSpeech } from '../composables/use-speech'
import { type ErrorSource, errorListFile } from './error-list'
import { useSaidStore } from './said'
import { saveFile } from './save-file'

/** What `useErrorList` gives. */
export interface UseErrorListReturn {
  /** Downloads the errors and warnings of files as one list. */
  readonly take: (sources: readonly ErrorSource[]) => void
}

/** The list of errors that a person takes along to whoever can mend the files. */
export const useErrorList = (): UseErrorListReturn => {
  const speech = useSpeech()
  const { say } = useSaidStore()
  return {
    take: (sources) => {
      const file = errorListFile(speech.value, sources)
      saveFile(file)
      say(speech.value.t('importing.issues.listSaid', { file: file.name }))
    },
  }
}
