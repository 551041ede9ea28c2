/**
 * With what somebody may begin to type a pseudonym, folded: with any of its words, and on from there through the others.
 * Of "kok lochin": "kok lochin" and "lochin kok".
 */
export function beginningsOf(folded: string): string[] {
  const words = folded.split(" ");
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
}
