import {startLakeServer} from '../../lake/server.ts'

// Run as a program of its own: serves the lake of a data directory until it is killed.
const [dataDirectory] = process.argv.slice(2)
if (dataDirectory === undefined) throw new Error('usage: serveLake.ts <data directory>')
const {url, token} = await startLakeServer({dataDirectory})
process.stdout.write(`${JSON.stringify({url, token})}\n`)
