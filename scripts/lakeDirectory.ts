import {join, relative} from 'node:path'

/** Where the lake of this project keeps its data, unless told otherwise. Not under version control. */
export const lakeDirectory = join(import.meta.dirname, '../.lake')

/** The files beside a lake's database that tell other commands how to reach it. */
export const lakeFiles = (directory: string) => ({
  /** The administrator token, made by the lake's first start. */
  token: join(directory, 'token'),
  /** The address, while the lake runs. */
  url: join(directory, 'url'),
  /** The HTTPS address, while the lake runs. */
  tlsUrl: join(directory, 'tls-url'),
  /** The certificate of the HTTPS address, made by the lake's first start. */
  certificate: join(directory, 'tls-certificate.pem'),
})

/** A path as a person in this folder would type it. */
export const shownPath = (path: string): string => relative(process.cwd(), path) || '.'
