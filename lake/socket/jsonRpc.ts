import * as z from 'zod'
import {LakeError} from '../errors.ts'

/** https://www.jsonrpc.org/specification#error_object */
export const parseError = -32700
export const invalidRequest = -32600
export const methodNotFound = -32601
export const invalidParams = -32602

/** Becomes the `error` of a JSON-RPC response. */
export class RpcError extends LakeError {
  readonly code = 'rpc'
  readonly rpcCode: number
  constructor(rpcCode: number, message: string) {
    super(message)
    this.rpcCode = rpcCode
  }
  toJSON(): object {
    return {code: this.rpcCode, message: this.message}
  }
}

const rpcRequest = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.unknown().optional(),
})

/** A message as a JSON-RPC 2.0 request, or the error to answer it with. */
export function readRpcRequest(text: string): z.infer<typeof rpcRequest> | RpcError {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return new RpcError(parseError, 'The message is not JSON')
  }
  const parsed = rpcRequest.safeParse(message)
  if (parsed.success) return parsed.data
  return new RpcError(invalidRequest, `Not a JSON-RPC 2.0 request:\n${z.prettifyError(parsed.error)}`)
}
