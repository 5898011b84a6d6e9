/** The HTTP status of a refusal. 500 is for a site without a secret: it makes Sanity try again, so that no change is lost. */
export type WebhookStatus = 400 | 401 | 405 | 413 | 500

/** A request that is not a webhook to act on. Its message says why, and what to do next. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
  readonly status: WebhookStatus

  constructor(status: WebhookStatus, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }

  /** The refusal as plain text. It is shown in the attempts log of the webhook. */
  toResponse(): Response {
    return new Response(this.message, {
      status: this.status,
      headers: this.status === 405 ? {allow: 'POST'} : {},
    })
  }
}
