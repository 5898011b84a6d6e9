import type * as sqliteModule from 'node:sqlite'
import type {DatabaseSync} from 'node:sqlite'
import * as z from 'zod'
import {
  DataDirectoryError,
  DatabaseCorruptError,
  DatabaseForeignError,
  DatabaseLockedError,
  UnsupportedNodeError,
} from './errors.ts'

export type LoadBuiltin = (id: 'node:sqlite') => typeof sqliteModule | undefined

/** Marks a SQLite file as ours: the letters "lake". See https://www.sqlite.org/pragma.html#pragma_application_id. */
const applicationId = 0x6c616b65
const schemaVersion = 1

/** Primary result codes of SQLite; see https://www.sqlite.org/rescode.html. */
const resultCode = {busy: 5, locked: 6, corrupt: 11, cantOpen: 14, notADatabase: 26} as const

/**
 * `revisions` keeps each document as each transaction left it (`body` is null where it was deleted),
 * and `transactions` who did what and when: history reads both.
 */
const schema = `
  CREATE TABLE datasets (
    name TEXT PRIMARY KEY, acl_mode TEXT NOT NULL, created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE documents (
    dataset TEXT NOT NULL REFERENCES datasets (name) ON DELETE CASCADE,
    id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (dataset, id)
  ) STRICT;
  CREATE TABLE transactions (
    sequence INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL REFERENCES datasets (name) ON DELETE CASCADE,
    id TEXT NOT NULL, author TEXT NOT NULL, timestamp TEXT NOT NULL, mutations TEXT NOT NULL,
    request_hash TEXT NOT NULL, results TEXT NOT NULL, UNIQUE (dataset, id)
  ) STRICT;
  CREATE TABLE revisions (
    sequence INTEGER NOT NULL,
    dataset TEXT NOT NULL REFERENCES datasets (name) ON DELETE CASCADE,
    document_id TEXT NOT NULL, previous_rev TEXT, body TEXT
  ) STRICT;
  CREATE INDEX revisions_of_document ON revisions (dataset, document_id, sequence);
  CREATE TABLE tokens (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE preferences (
    user_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (user_id, key)
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`

/** What only makes reading faster: made whenever it is missing. */
const indexes = 'CREATE INDEX IF NOT EXISTS revisions_of_transaction ON revisions (sequence)'

const sqliteError = z.object({errcode: z.number()})
const pragmaRow = z.record(z.string(), z.unknown())

/** Opens or makes the SQLite file of a lake and locks it. See `openStore` for what it throws. */
export function openDatabase(
  file: string,
  loadBuiltin: LoadBuiltin = (id) => process.getBuiltinModule(id),
): DatabaseSync {
  const sqlite = loadBuiltin('node:sqlite')
  if (sqlite === undefined) throw new UnsupportedNodeError(process.versions.node)
  let database: DatabaseSync | undefined
  try {
    // Waiting for the lock is pointless: its holder keeps it for as long as it runs.
    database = new sqlite.DatabaseSync(file, {timeout: 0, enableForeignKeyConstraints: true})
    // The file is looked at before anything is changed in it.
    const isNew = checkIdentity(database, file)
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    if (isNew) database.exec(`BEGIN; ${schema} COMMIT`)
    // A read-only transaction would share the lock: taking the write lock once makes it ours.
    database.exec('BEGIN IMMEDIATE; COMMIT')
    const damage = pragma(database, 'quick_check')
    if (damage !== 'ok') throw new DatabaseCorruptError(file, String(damage))
    database.exec(indexes)
    return database
  } catch (error) {
    database?.close()
    throw openingError(file, error)
  }
}

/** True for an empty file. Throws a `DatabaseForeignError` for one that somebody else wrote. */
function checkIdentity(database: DatabaseSync, file: string): boolean {
  const application = pragma(database, 'application_id')
  const version = pragma(database, 'user_version')
  if (application === applicationId && version === schemaVersion) return false
  if (application === applicationId) {
    throw new DatabaseForeignError(
      file,
      `it has version ${String(version)}, and this lake knows version ${schemaVersion}`,
    )
  }
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()
  if (application === 0 && tables?.['count'] === 0) return true
  throw new DatabaseForeignError(file, 'another program made it')
}

function pragma(database: DatabaseSync, name: string): unknown {
  const [value] = Object.values(pragmaRow.parse(database.prepare(`PRAGMA ${name}`).get()))
  return value
}

function openingError(file: string, error: unknown): unknown {
  const parsed = sqliteError.safeParse(error)
  if (!parsed.success) return error
  const detail = error instanceof Error ? error.message : 'SQLite failed'
  switch (parsed.data.errcode & 0xff) {
    case resultCode.busy:
    case resultCode.locked:
      return new DatabaseLockedError(file, error)
    case resultCode.corrupt:
      return new DatabaseCorruptError(file, detail, error)
    case resultCode.notADatabase:
      return new DatabaseForeignError(file, detail, error)
    case resultCode.cantOpen:
      return new DataDirectoryError(file, detail, error)
    default:
      return error
  }
}
