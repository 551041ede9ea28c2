import { z } from "zod";
import { GAPS_AT, type GapsAt, gapsAt } from "#domain/vocabulary/gaps.ts";
import { query } from "../door.ts";
import { gapsOf } from "../homes/gaps.ts";

/** What is missing on the files of one's offices, by when it matters: on how many, of how many on which it could be. */
export const showCompleteness = query({
  name: "completeness.show",
  input: z.object({}),
  async ask({ actor, scope, reader, now }) {
    const counted = await gapsOf(reader, [...scope.offices]);
    return {
      parts: (Object.keys(GAPS_AT) as GapsAt[]).map((at) => ({
        at,
        gaps: counted.filter(({ gap }) => gapsAt(at).includes(gap)),
      })),
      offices: actor.offices.map(({ name }) => name),
      timeZone: actor.offices[0]?.timeZone ?? "UTC",
      asOf: now,
    };
  },
});

export type Completeness = Awaited<ReturnType<typeof showCompleteness>>;
