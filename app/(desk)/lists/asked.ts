import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { tidied } from "../../tidied.ts";
import { LIST_WORDS, type ListAsked, type SmallList } from "./list-pages.ts";

/** What an address asks of a list, as its query checks it: empty words are not asked for. */
export function askedOfList(list: SmallList, search: Search): ListAsked {
  tidied(search);
  const words = [...LIST_WORDS[list], "after", "limit"];
  return Object.fromEntries(
    words.flatMap((word) => {
      const value = firstOf(search[word])?.trim();
      return value ? [[word, value]] : [];
    }),
  );
}
