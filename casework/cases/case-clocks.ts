import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { type ClockRow, listClocks } from "#db/records/standings.ts";
import { type Clock, clockFrom } from "#domain/clocks/clock.ts";
import { inWords } from "../clocks/manual-said.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { timeZoneOf } from "./time-zone-of.ts";

/** All time limits of a file, those that run first, each with what it was computed from. */
export const caseClocks = query({
  name: "case.clocks",
  input: z.object({ caseNumber }),
  async ask({ scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      timeZone: await timeZoneOf(reader, file),
      clocks: await inWords(reader, (await listClocks(reader, file)).map(clockOf)),
      now,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});

/** The whole clock, as it was computed after the last command. */
export const clockOf = ({ clock }: ClockRow): Clock => clockFrom(clock);
