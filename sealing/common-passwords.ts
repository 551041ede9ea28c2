import { dictionary } from "@zxcvbn-ts/language-common";

/**
 * Whether a password is one of the common ones, or no more than one or two of them, or of the words that belong to its
 * owner, said again and again: "Password-Password", "qwertyuiopasdfghjkl", "panoh1234567890".
 */
export function isCommonPassword(password: string, owners: string[] = []): boolean {
  const text = folded(password);
  if (new Set(text).size < MOST_ALIKE) return true;
  const known = new Set([...common(), ...owners.map(folded).filter(({ length }) => length >= SHORTEST)]);
  return piecesOf(text, known).some((piece) => littleBeside(piece, text, known));
}

const MOST_ALIKE = 5;
const SHORTEST = 4;
const LONGEST_LEFT = 4;

/** What a search through all its pieces would take too long for is long enough not to be common. */
const LONGEST = 128;

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function piecesOf(text: string, known: Set<string>): string[] {
  const pieces = new Set<string>();
  for (let from = 0; from <= text.length - SHORTEST && text.length <= LONGEST; from++) {
    for (let to = from + SHORTEST; to <= text.length; to++) {
      const piece = text.slice(from, to);
      if (known.has(piece)) pieces.add(piece);
    }
  }
  return [...pieces];
}

function littleBeside(piece: string, text: string, known: Set<string>): boolean {
  const left = text.split(piece).filter((rest) => rest !== "");
  if (left.join("").length <= LONGEST_LEFT) return true;
  const [first, ...others] = new Set(left);
  return first !== undefined && others.length === 0 && (known.has(first) || first.length <= LONGEST_LEFT);
}

let list: string[] | undefined;
const common = () =>
  (list ??= dictionary["passwords-common"].filter(({ length }) => length >= SHORTEST).map(folded));
