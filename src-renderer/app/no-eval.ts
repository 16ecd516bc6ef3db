import { config } from 'zod'

// The window's content policy forbids eval. Zod tries it when a schema is made unless told not to, and every try is
// reported as a violation: this module must be imported before any schema.
config({ jitless: true })
