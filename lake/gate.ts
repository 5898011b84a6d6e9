import {UnexpectedHostError} from './errors.ts'
import {isLoopbackName, isLoopbackOrigin} from './loopback.ts'

/** Whom the lake answers. */
export interface Gate {
  /** Throws an `UnexpectedHostError`: a web page that rebinds its own name to this machine sends that name as the host. */
  checkHost(hostname: string): void
  /** Whether pages of this origin may read the answers. */
  isAllowedOrigin(origin: string): boolean
}

export function createGate({
  allowedHosts = [],
  allowedOrigins = [],
}: {
  allowedHosts?: readonly string[]
  allowedOrigins?: readonly string[]
}): Gate {
  return {
    checkHost: (hostname) => {
      if (!allowedHosts.includes(hostname) && !isLoopbackName(hostname))
        throw new UnexpectedHostError(hostname)
    },
    isAllowedOrigin: (origin) => allowedOrigins.includes(origin) || isLoopbackOrigin(origin),
  }
}
