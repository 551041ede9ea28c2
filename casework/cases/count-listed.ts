import { countCases } from "#db/records/count-cases.ts";
import { query } from "../door.ts";
import { lookOf } from "../lists/my-lists.ts";
import { listInput } from "./list-case-rows.ts";
import { openWords } from "./search-words.ts";
import { whichCalled } from "./which-files.ts";

/** How many files a list has, and which of their columns somebody sees: what is said before it is taken out. */
export const countListed = query({
  name: "cases.count",
  input: listInput.omit({ sort: true, after: true, limit: true }),
  async ask({ actor, scope, input: { search, pseudonym, ...filter }, reader, now }) {
    const words = pseudonym ?? (search === undefined ? undefined : openWords(actor, search, now));
    return {
      ...(await countCases(reader, scope, { total: whichCalled(actor, filter, words) }, now)),
      look: await lookOf(reader, actor),
    };
  },
});
