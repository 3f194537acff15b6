const bodies = new WeakMap<Response, Uint8Array>();

/** An answer that is there as a whole before it is sent. */
export function wholeAnswer(body: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(body, init);
  bodies.set(response, body);
  return response;
}

/** Its bytes, again and without a copy: a Response gives its own away only once. Undefined for any other answer. */
export function bodyOfWhole(response: Response): Uint8Array | undefined {
  return bodies.get(response);
}

/** One text of all of them would be put together only to be read once more, and a page of orders is long. */
export function bytesOfPieces(pieces: readonly string[]): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}
