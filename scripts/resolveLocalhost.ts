// Preloaded into the official tools by `npm run sanity`: they ask for `<project>.localhost`, which RFC 6761 section 6.3 says
// is this machine, and which the resolver of many systems does not know.
import dns from 'node:dns'

const {lookup} = dns

Object.assign(dns, {
  lookup: (hostname: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [hostname.endsWith('.localhost') ? 'localhost' : hostname, ...rest]),
})
