import { businessCaseTable } from './business-case-table'
import { costTables } from './cost-tables'
import { notificationList } from './lists/notification-list'
import { postingList } from './lists/posting-list'
import { longTable } from './panel/long-table'
import { panelTable } from './panel/panel-table'
import type { ListKind, Recogniser } from './recognition'

/** The kinds of table that are known, the most telling first. A new kind is added here and touches nothing else. */
export const recognisers: readonly Recogniser[] = [longTable, businessCaseTable, panelTable, ...costTables]

/** The kinds of list with one event a row; they are tried before the tables. */
export const listKinds: readonly ListKind[] = [postingList, notificationList]
