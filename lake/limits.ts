/**
 * Every limit of the lake. The first group is Sanity's own
 * (https://www.sanity.io/docs/content-lake/technical-limits); the second group is ours.
 */
export const limits = {
  /** Bytes of one request body. */
  requestBytes: 4 * 1024 * 1024,
  /** Bytes of one document, as JSON in UTF-8. */
  documentBytes: 32 * 1024 * 1024,
  /** Objects and arrays inside one another. */
  documentDepth: 20,
  /** Characters of a document id. */
  documentIdLength: 128,
  /** Documents that one patch or delete by query may touch. */
  selectedDocuments: 10_000,
  /** Pixels of one image, over all its frames. */
  imagePixels: 256_000_000,

  /** Characters of a query. */
  queryLength: 300_000,
  /** Characters of a transaction id. */
  transactionIdLength: 128,
  /** Parsed queries kept in memory, for each lake. */
  cachedQueries: 500,
  /** Milliseconds that reading a query, and then evaluating it, may take: nothing else is answered meanwhile. */
  queryTime: 10_000,
  /** Characters of a query before the time to read it is taken: ten times as many take a hundred times as long. */
  untimedQueryLength: 10_000,
  /** Documents that a query may look at before its time is taken, which itself takes a sixth of a millisecond. */
  untimedReads: 2000,
  /** Different words of documents kept in memory, each once. */
  knownWords: 500_000,
  /** Perspectives kept indexed in memory, for each dataset. */
  cachedPerspectives: 16,
  /** Events that wait for a slow listener before it is cut off and has to fetch again. */
  listenerBacklog: 1000,
  /** Events of the live content API that a reader may have missed and still catch up with, for each dataset. */
  recentLiveEvents: 1000,
  /** Transactions that a listener may have missed and still catch up with. */
  resumedTransactions: 1000,
  /** Milliseconds between two looks for scheduled releases that are due. */
  releaseCheck: 1000,
  /** Milliseconds between two comments that keep a silent event stream open. */
  listenerKeepAlive: 15_000,
  /** Bytes of one WebSocket message from a client. */
  socketMessageBytes: 256 * 1024,
  /** Bytes that wait for a slow WebSocket before it is cut off. */
  socketBacklogBytes: 8 * 1024 * 1024,
  /** Milliseconds between two pings of a WebSocket; one that misses a ping is cut off. */
  socketPing: 15_000,
  /** Event streams that one WebSocket may carry. */
  streamsPerSocket: 200,
  /** Subscriptions, and announced sessions, that one presence WebSocket may have. */
  presencePerSocket: 50,
  /** Bytes of one uploaded image. */
  imageBytes: 200 * 1000 * 1000,
  /** Bytes of one uploaded file. */
  fileBytes: 2 * 1000 * 1000 * 1000,
  /** Pixels of a side of a rendered image. */
  renderedSide: 8192,
  /** Seconds that reading or rendering one image may take. */
  renderingSeconds: 30,
  /** Bytes of rendered images kept on the disk. */
  renditionBytes: 500 * 1000 * 1000,
  /** Milliseconds an idle HTTP connection stays open; a slow query must not outlast it. */
  connectionKeepAlive: 75_000,
} as const
