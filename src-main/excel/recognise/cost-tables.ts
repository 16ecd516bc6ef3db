import { costKinds } from './cost-kinds'
import { functionNames } from './function-names'
import { functionTable } from './function-table'
import type { Recogniser } from './recognition'

/** The cost layouts, in the order in which they are tried: those with codes, then those with names alone. */
export const costTables: readonly Recogniser[] = [...costKinds.map(functionTable), functionNames]
