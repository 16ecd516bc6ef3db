import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to the server: the one browser that brought the launch token first. */
export interface Session {
  /** The one-time token of the address that is opened or printed. */
  readonly token: string
  /** The `Set-Cookie` to answer the right token with; `null` for a wrong one, and for the right one a second time. */
  exchange(token: string): string | null
  /** Whether the `Cookie` header of a request is of that browser. */
  isSignedIn(cookieHeader: string | undefined): boolean
}

const secret = () => randomBytes(32).toString('base64url')

const equal = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A new session. Cookies do not tell ports apart, so the port is in the cookie's name: two running Afkast do not sign each other out. */
export const createSession = (port: number): Session => {
  const name = `afkast-${port}`
  const token = secret()
  const cookie = secret()
  let used = false
  return {
    token,
    exchange: (given) => {
      if (used || !equal(given, token)) return null
      used = true
      return `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`
    },
    isSignedIn: (header) =>
      (header ?? '').split(';').some((part) => {
        const [key, value = ''] = part.trim().split('=', 2)
        return key === name && equal(value, cookie)
      }),
  }
}
