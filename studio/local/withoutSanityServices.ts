/**
 * What the Studio asks of sanity.io and has no setting to leave out, by the start of the address, with the answer
 * that makes it carry on without: no newer version is known, and nobody takes feedback.
 */
const answers: readonly {readonly address: string; readonly answer: () => Response}[] = [
  {address: 'https://sanity-cdn.com/v1/modules/', answer: () => Response.json({})},
  {address: 'https://api.sanity.io/', answer: () => new Response(null, {status: 503})},
]

/** Where the Studio notes that an editor has dismissed its warning about HTTP/1.1. */
const protocolWarningKey = 'sanity-studio.network.check.snooze'

/**
 * Keeps a studio that works on a lake from asking anything of sanity.io, which may be out of reach and is nobody's
 * business there; a request that fails would show in the console. Also dismisses the warning that HTTP/1.1 has too few connections:
 * event streams, which use them up, do not go over HTTP here.
 */
export function withoutSanityServices(page: Window & typeof globalThis): void {
  const send = page.fetch.bind(page)
  page.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const known = answers.find(({address}) => url.startsWith(address))
    return known === undefined ? send(input, init) : Promise.resolve(known.answer())
  }
  page.sessionStorage.setItem(protocolWarningKey, new Date().toISOString())
}
