/** One way in which the lake does not behave as Sanity's hosted Content Lake does. */
export interface Difference {
  readonly title: string
  readonly hosted: string
  readonly lake: string
  readonly reason: string
}

/** Every known difference. docs/differences-from-sanity.md lists exactly these; a test compares them. */
export const differences: readonly Difference[] = [
  {
    title: 'One project, one machine',
    hosted: 'Any number of projects, users, sign-in and single sign-on.',
    lake: 'One project, with as many datasets as you like; tokens with the roles viewer, editor and administrator.',
    reason: 'It is a server for development, tests and preview on one machine.',
  },
  {
    title: 'Functions that are not implemented',
    hosted:
      'Evaluates text::semanticSimilarity, geo::*, documents::get, documents::incomingGlobalDocumentReferenceCount, media::aspect, user::attributes and anywhere().',
    lake: 'Refuses a query that uses one, with a queryNotSupportedError that names it. documents::incomingRefs() and geo(), which its parser does not know, are refused with a queryParseError at their place.',
    reason:
      'They need services or data that a lake does not have. A clear refusal is better than a wrong answer.',
  },
  {
    title: 'Full-text search',
    hosted: 'text::query searches with an engine that is not public.',
    lake: 'Searches for words, phrases in quotes, -excluded words and prefixes*, whatever their case and accents. A block of rich text is one text; names of attributes, keys, references, marks and styles are not searched. text::query is refused anywhere but after match.',
    reason: 'The documented meaning is kept; what the engine makes of a word beyond that is not known.',
  },
  {
    title: 'match and score',
    hosted: 'Tokenizes and scores text with its search engine.',
    lake: "Uses groq-js's tokenizer and its approximation of the score; a search is scored in the same way. How rare a word is does not count.",
    reason: 'The engine is not public. A query of ours must not depend on the difference.',
  },
  {
    title: 'Order of results without order()',
    hosted: 'Not promised.',
    lake: 'By _id.',
    reason: 'Tests need the same order every time.',
  },
  {
    title: 'Patches that do not fit the document',
    hosted: 'Refuses, for example, inc on text or insert into something that is not an array.',
    lake: 'Leaves the value as it is, as @sanity/mutator does.',
    reason: 'The Studio applies its own patches with that library: both must arrive at the same document.',
  },
  {
    title: 'Attribute names',
    hosted: 'Accepts hasOwnProperty as the name of an attribute.',
    lake: 'Refuses it, and __proto__.',
    reason: 'JavaScript, in which the evaluator is written, gives these names a meaning.',
  },
  {
    title: 'Patches that change nothing',
    hosted: 'Not promised.',
    lake: 'Give the document a new _rev and _updatedAt, like every patch.',
    reason: 'The transaction touched the document, and its log says so.',
  },
  {
    title: 'Deleting what is not there',
    hosted: 'Not promised.',
    lake: 'Succeeds, with no result for the document that was not there.',
    reason: 'What was asked for is so.',
  },
  {
    title: 'Time stamps',
    hosted: 'Seconds.',
    lake: 'Milliseconds.',
    reason: 'Two transactions within a second can be told apart.',
  },
  {
    title: 'A transaction ID that is used again',
    hosted: 'Refuses it: it must be unique.',
    lake: 'Gives the stored answer when the mutations are the same, and 409 when they are not.',
    reason: 'A client that lost the answer can safely ask again.',
  },
  {
    title: 'Visibility of mutations',
    hosted: 'async and deferred answer before queries see the change.',
    lake: 'Every change can be queried before its answer is sent.',
    reason: 'There is no index that lags behind.',
  },
  {
    title: 'Live content',
    hosted:
      'Which changes wake a query is not documented. lastLiveEventId keeps a query from being answered out of an older cache.',
    lake: 'A query is woken by the documents that it looks up by _id, _type, slug.current or references(), before and after a change, and by those that it follows references to. One that filters by nothing of these is woken by every change. There is no cache: lastLiveEventId is accepted and not needed. The last 1000 events can be caught up with, until the lake restarts.',
    reason: 'Whatever can alter a result wakes it; a test compares results before and after.',
  },
  {
    title: 'Queries of listeners',
    hosted: 'Ignores or refuses what goes beyond one document.',
    lake: 'Refuses references and a second * in the filter with a channelError.',
    reason: 'They would silently see nothing.',
  },
  {
    title: 'Release perspectives',
    hosted: 'The releases of a stack must exist.',
    lake: 'A stack takes the first version that exists, whether or not the release does.',
    reason: 'Versions may stand outside any release, as those that agents make do.',
  },
  {
    title: 'Publishing and archiving a release',
    hosted:
      'Takes a while for a large release, which is publishing, archiving or scheduling until it is done.',
    lake: 'Is one transaction, however large the release.',
    reason: 'There is nothing to wait for on one machine.',
  },
  {
    title: 'Actions on variants',
    hosted: 'Has actions for variants of documents, which are in beta.',
    lake: 'Refuses them with an actionError that lists the actions there are.',
    reason: 'The Studio offers none unless they are turned on.',
  },
  {
    title: 'Listeners that come back late',
    hosted: 'Not promised how long a listener may stay away.',
    lake: 'A listener that missed more than 1,000 transactions of its dataset is sent reset.',
    reason: 'By then, fetching again is quicker.',
  },
  {
    title: 'Parts of the API that are missing',
    hosted: 'Result source maps, GraphQL, webhooks.',
    lake: 'Answers 404; result source maps are left out of answers.',
    reason: 'Not built yet, or of no use on one machine.',
  },
  {
    title: 'Images',
    hosted: 'Reads HEIC and PSD, keeps them as they are, renders with pad, and chooses AVIF for auto=format.',
    lake: 'Reads JPEG, PNG, WebP, GIF, AVIF, TIFF and SVG; refuses others. Ignores pad and any parameter it does not know; auto=format chooses WebP. The strength of blur and sharp, and thumbHash, are not matched.',
    reason: 'It is what the library sharp reads and renders quickly.',
  },
  {
    title: 'Addresses of assets',
    hosted: 'On cdn.sanity.io, for ever.',
    lake: 'On the lake itself; when it starts on another port, the url of every asset document is patched.',
    reason: 'A document must lead to bytes that can be fetched now.',
  },
  {
    title: 'Purging history',
    hosted: 'delete with purge removes the history of the document.',
    lake: 'Accepts purge and keeps the history.',
    reason: 'The history of a local database ends with its file.',
  },
  {
    title: 'Limits of use',
    hosted: 'Counts requests, attributes and documents, and answers 429 above the plan.',
    lake: 'Only bounds the size of requests, documents and queries, and stops a query after 10 seconds (queryTimeoutError), unless it uses diff:: functions.',
    reason: 'Nobody shares the machine, but nothing else is answered while a query runs.',
  },
  {
    title: 'Wording of errors',
    hosted: "Sanity's words.",
    lake: 'The same shape, status and type where they are documented; often other words, which say what to do next.',
    reason: 'Programs read the type; people read the words.',
  },
]
