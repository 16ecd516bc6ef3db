import { oc } from '@orpc/contract'
import { z } from 'zod'
import { auditSchema, claimSavedSchema, claimSchema } from './audit'
import { breakEvenSchema } from './break-even'
import { calculatedSchema, calculatorSchema } from './calculators'
import {
  approvalSchema,
  caseDetailSchema,
  caseDocumentSchema,
  caseSavedSchema,
  caseScenarioSchema,
  caseTermsSchema,
  caseVersionSchema,
  findingSchema,
} from './case-schemas'
import { detailsSavedSchema, initiativeDetailsSchema } from './initiative-details'
import { initiativeRef } from './schemas'

/** Which version; its number within the initiative. */
const versionRef = { ...initiativeRef, version: z.number().int().min(1) }

/** A version, or `null` for the one that figures are compared with. */
const versionOrCompared = { ...initiativeRef, version: z.number().int().min(1).nullable() }

const versionsSchema = z.object({ versions: z.array(caseVersionSchema) })

/**
 * The initiative and its business case in versions. What was imported or approved is frozen: a write to it is refused in words.
 * What a person typed is answered with findings, and nothing is stored where one of them is a `refusal`.
 */
export const businessCaseContract = {
  details: oc.input(z.object(initiativeRef)).output(initiativeDetailsSchema),
  saveDetails: oc.input(z.object({ ...initiativeRef, details: initiativeDetailsSchema })).output(detailsSavedSchema),
  /** Newest first. */
  versions: oc.input(z.object(initiativeRef)).output(versionsSchema),
  version: oc.input(z.object(versionRef)).output(caseDetailSchema),
  /** A draft that starts as a copy of a version, or (`null`) empty. */
  createDraft: oc
    .input(z.object({ ...initiativeRef, from: z.number().int().min(1).nullable() }))
    .output(caseDetailSchema),
  /** Says what there is to say of a draft as typed, and stores nothing: for a window that checks while one types. */
  checkDraft: oc
    .input(z.object({ ...versionRef, document: caseDocumentSchema }))
    .output(z.object({ findings: z.array(findingSchema), ready: z.boolean() })),
  saveDraft: oc.input(z.object({ ...versionRef, document: caseDocumentSchema })).output(caseSavedSchema),
  /** Takes the last save of a draft back. */
  revertDraft: oc.input(z.object(versionRef)).output(caseDetailSchema),
  /** Freezes a draft. It may take a higher number where another version has come meanwhile: see the answer. */
  approve: oc.input(z.object({ ...versionRef, approval: approvalSchema })).output(caseSavedSchema),
  removeDraft: oc.input(z.object(versionRef)).output(versionsSchema),
  /** Says, once, of an imported version what its table does not: who approved it and when, horizon, rate, payers, budget. */
  complete: oc
    .input(
      z.object({
        ...versionRef,
        approval: approvalSchema,
        terms: caseTermsSchema,
        /** Success rates of its scenarios, by their keys. */
        scenarios: z.array(caseScenarioSchema).max(20),
      }),
    )
    .output(caseSavedSchema),
  breakEven: oc.input(z.object(versionOrCompared)).output(breakEvenSchema.nullable()),
  /** Keeps a calculator for a scenario (empty: for all of them); `null` takes it away. No part of the case: frozen versions too. */
  saveCalculator: oc
    .input(z.object({ ...versionRef, scenario: z.string().max(400), calculator: calculatorSchema.nullable() }))
    .output(z.object({ saved: z.boolean(), findings: z.array(findingSchema), calculated: z.array(calculatedSchema) })),
  audit: oc.input(z.object(versionOrCompared)).output(auditSchema),
  /** A stated figure or sentence with its place, for the audit to check. No part of the case: frozen versions too. */
  addClaim: oc.input(z.object({ ...versionRef, claim: claimSchema })).output(claimSavedSchema),
  removeClaim: oc.input(z.object({ ...versionRef, claim: z.number().int() })).output(auditSchema),
}
