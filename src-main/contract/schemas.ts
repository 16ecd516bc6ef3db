import { z } from 'zod'
import { columnMeanings } from '#domain/column-meaning'
import { rejectCodes } from '#domain/file-issue'
import { type MessageKey, messageKeys } from '#domain/message'
import { isMonth, type Month } from '#domain/month'

/** A month, `YYYY-MM`. */
export const monthSchema = z.custom<Month>((value) => typeof value === 'string' && isMonth(value), 'not a month')

export const basisSchema = z.enum(['month', 'ytd', 'year', 'schoolyear', 'plan-year'])

export const sourceSchema = z.enum([
  'annual',
  'monthly',
  'follow-up',
  'posting-list',
  'register',
  'series',
  'plan',
  'long',
])

/** A message as it crosses the contract. Named, since the list of all keys written out would not fit into the contract's type. */
export interface CrossingMessage {
  key: MessageKey
  params: Record<string, string | number>
}

/** A text as data; the words are in contract/messages. */
export const messageSchema: z.ZodType<CrossingMessage, CrossingMessage> = z.object({
  key: z.enum(messageKeys),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const issueSchema = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  message: messageSchema,
})

export const questionSchema = z.object({
  id: z.string(),
  message: messageSchema,
  options: z.array(z.string()).readonly(),
  proposal: z.string().nullable(),
  reason: messageSchema.nullable(),
  examples: z.array(messageSchema).readonly(),
  place: z.object({ sheet: z.string(), column: z.string().nullable() }).nullable(),
  answer: z.string().nullable(),
  lasting: z.boolean(),
})

export const columnMeaningSchema = z.enum(columnMeanings)

export const rejectCodeSchema = z.enum(rejectCodes)

/** An amount in whole øre, or a count in its measure's integer scale. */
export const integerSchema = z.number().int()

/** Key of an initiative: lower-case letters, digits and hyphens. */
export const initiativeKeySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Which initiative is asked about; `null` where the store has only one. */
export const initiativeRef = { initiative: initiativeKeySchema.nullable() }
