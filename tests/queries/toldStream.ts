/** A stream that says what the test tells it to. */
export function toldStream(): {response: Response; say: (event: string) => void; end: () => void} {
  const {readable, writable} = new TransformStream<string, string>(undefined, undefined, {highWaterMark: 9})
  const writer = writable.getWriter()
  const say = (event: string): void => void writer.write(`retry: 1\nevent: ${event}\nid: told\ndata: {}\n\n`)
  return {
    response: new Response(readable.pipeThrough(new TextEncoderStream()), {
      headers: {'content-type': 'text/event-stream'},
    }),
    say,
    end: () => void writer.close(),
  }
}
