/** How long a server may take to show that it is there, milliseconds. */
const patienceMs = 5000

/**
 * Whether the server at `url` answers at all, so that a fetch from it is worth its time. Behind a proxy, which Node does not ask by
 * itself, it is taken to be there.
 */
export const isReachable = async (url: string): Promise<boolean> => {
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) return true
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
    return true
  } catch {
    return false
  }
}
