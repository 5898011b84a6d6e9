/** A stream of events that says what a test tells it to. Who loses it may come back at once. */
export function toldStream(): {response: Response; say: (event: string) => void; end: () => void} {
  const {readable, writable} = new TransformStream<string, string>(undefined, undefined, {highWaterMark: 9})
  const writer = writable.getWriter()
  return {
    response: new Response(readable.pipeThrough(new TextEncoderStream()), {
      headers: {'content-type': 'text/event-stream'},
    }),
    say: (event) => void writer.write(`retry: 20\nevent: ${event}\nid: told\ndata: {}\n\n`),
    end: () => void writer.close(),
  }
}
