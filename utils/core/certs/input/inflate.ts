import { Unzlib } from 'fflate';

const LARGEST_OUTPUT = 1_048_576;
const LARGEST_RATIO = 100;
/** Bytes fed at a time: deflate can grow a thousandfold, so steps are long only while the text grows as text does. */
const STEPS = { short: 256, long: 2_048, longBelowRatio: 20 } as const;

/** Inflates a compressed text chunk within 1 MiB and a hundredfold (threat C6); null when it is more, or damaged. */
export function inflateBounded(compressed: Uint8Array): Uint8Array | null {
  const limit = Math.min(LARGEST_OUTPUT, Math.max(1_024, compressed.length * LARGEST_RATIO));
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isComplete = false;
  const stream = new Unzlib((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    isComplete = final;
  });
  try {
    for (let at = 0; at < compressed.length; ) {
      const end = at + (at > 0 && length < at * STEPS.longBelowRatio ? STEPS.long : STEPS.short);
      stream.push(compressed.subarray(at, end), end >= compressed.length);
      if (length > limit) return null;
      at = end;
    }
  } catch {
    return null; // the library throws on damaged data
  }
  return isComplete ? joined(pieces, length) : null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
