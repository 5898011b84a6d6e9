import {X509Certificate} from 'node:crypto'
import {join} from 'node:path'
import type {generate as generateType} from 'selfsigned'
import {CertificateLibraryMissingError} from './errors.ts'
import {readPrivateFile, writePrivateFile} from './privateFile.ts'

/** What a server needs for TLS, as PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
  /** Where the certificate is, for clients that have to be told to trust it. */
  readonly file: string
}

const validYears = 10

/**
 * The self-signed certificate of a lake, made on first use, and again when it has expired, lacks a name
 * or cannot be read. Its key never
 * leaves the data directory. It names localhost, `*.localhost`, the project's own host and the loopback addresses.
 *
 * @throws CertificateLibraryMissingError, DataDirectoryError
 */
export async function keptCertificate(
  dataDirectory: string,
  {projectId, clock}: {projectId: string; clock: () => Date},
): Promise<Certificate> {
  const keyFile = join(dataDirectory, 'tls-key.pem')
  const file = join(dataDirectory, 'tls-certificate.pem')
  // A wildcard is not enough: `*.localhost` has too few parts for Node to accept it.
  const hosts = ['localhost', '*.localhost', `${projectId}.localhost`]
  const now = clock()
  const kept = {key: await readPrivateFile(keyFile), cert: await readPrivateFile(file)}
  if (kept.key !== undefined && kept.cert !== undefined && isValid(kept.cert, hosts, now)) {
    return {key: kept.key, cert: kept.cert, file}
  }
  const generate = await loadGenerate()
  const notAfterDate = new Date(now)
  notAfterDate.setUTCFullYear(now.getUTCFullYear() + validYears)
  const {private: key, cert} = await generate([{name: 'commonName', value: 'localhost'}], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate,
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'keyUsage', digitalSignature: true},
      {name: 'extKeyUsage', serverAuth: true},
      {
        name: 'subjectAltName',
        altNames: [
          ...hosts.map((value) => ({type: 2, value}) as const),
          {type: 7, ip: '127.0.0.1'},
          {type: 7, ip: '::1'},
        ],
      },
    ],
  })
  await writePrivateFile(keyFile, key)
  await writePrivateFile(file, cert)
  return {key, cert, file}
}

function isValid(pem: string, hosts: readonly string[], now: Date): boolean {
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(pem)
  } catch {
    return false
  }
  const names = certificate.subjectAltName?.split(', ') ?? []
  return certificate.validToDate > now && hosts.every((host) => names.includes(`DNS:${host}`))
}

async function loadGenerate(): Promise<typeof generateType> {
  try {
    return (await import('selfsigned')).generate
  } catch (cause) {
    throw new CertificateLibraryMissingError(cause)
  }
}
