import { z } from "zod";
import { countGaps } from "#db/records/count-gaps.ts";
import { VIEWS } from "#domain/cases/figures.ts";
import { GAPS_AT, type GapsAt } from "#domain/vocabulary/gaps.ts";
import { countLists } from "../cases/count-cases.ts";
import { query } from "../door.ts";

/** What is missing on the open files of one's offices, by when it matters: on how many, of how many on which it could be. */
export const showCompleteness = query({
  name: "completeness.show",
  input: z.object({}),
  async ask({ actor, scope, reader, now }) {
    const { open, detained } = await countLists(
      reader,
      scope,
      actor,
      { open: VIEWS.open, detained: VIEWS.detained },
      {},
      now,
    );
    const missing = await countGaps(reader, [...scope.offices]);
    const of = (at: GapsAt) => (at === "detention" ? detained.count : open.count);
    return {
      parts: (Object.keys(GAPS_AT) as GapsAt[]).map((at) => ({
        at,
        of: of(at),
        gaps: GAPS_AT[at].map((gap) => ({ gap, files: missing.get(gap) ?? 0 })),
      })),
      offices: actor.offices.map(({ name }) => name),
      timeZone: actor.offices[0]?.timeZone ?? "UTC",
      asOf: now,
    };
  },
});

export type Completeness = Awaited<ReturnType<typeof showCompleteness>>;
