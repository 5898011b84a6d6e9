import {X509Certificate} from 'node:crypto'
import {stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {keptCertificate} from '../../lake/certificate.ts'
import {temporaryDirectory} from './lakeUnderTest.ts'

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
beforeEach(async () => {
  directory = await temporaryDirectory()
})
afterEach(() => directory.remove())

const keep = (projectId = 'local', now = '2026-11-22T00:00:00.000Z') =>
  keptCertificate(directory.path, {projectId, clock: () => new Date(now)})

test('names every host that the lake answers for', async () => {
  const certificate = new X509Certificate((await keep()).cert)

  expect(certificate.checkHost('localhost')).toBe('localhost')
  expect(certificate.checkHost('local.localhost')).toBe('local.localhost')
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(certificate.checkHost('example.com')).toBeUndefined()
})

test('is made once', async () => {
  expect(await keep()).toEqual(await keep())
})

test('is made again when it has expired, lacks the project, or cannot be read', async () => {
  const first = await keep()
  const later = await keep('local', '2037-01-01T00:00:00.000Z')
  expect(later.cert).not.toBe(first.cert)
  expect(new X509Certificate((await keep('clinic')).cert).checkHost('clinic.localhost')).toBe(
    'clinic.localhost',
  )

  await writeFile(first.file, 'nothing')
  expect((await keep()).cert).toContain('BEGIN CERTIFICATE')
})

test('has a key that only this user can read', async () => {
  await keep()

  expect((await stat(join(directory.path, 'tls-key.pem'))).mode & 0o777).toBe(0o600)
})
