// Prints the address of every module that importing the first argument loads.
import {registerHooks} from 'node:module'

registerHooks({
  load(url, context, nextLoad) {
    console.log(url)
    return nextLoad(url, context)
  },
})
await import(process.argv[2] ?? '')
