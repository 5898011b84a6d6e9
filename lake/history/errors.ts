import {ResponseError} from '../errors.ts'

export class UnknownTransactionError extends ResponseError {
  readonly code = 'unknownTransaction'
  readonly status = 404
  readonly transactionId: string
  constructor(transactionId: string) {
    super(
      `Transaction "${transactionId}" not found in this dataset. Use the "_rev" of a document, or the "id" of a transaction in its history.`,
    )
    this.transactionId = transactionId
  }
  toJSON(): object {
    return {statusCode: this.status, error: 'Not Found', message: this.message}
  }
}
