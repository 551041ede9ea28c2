import { z } from "zod";
import { amendCase, type CaseFile, findCase } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { caseNumber, reliability, toldBy, version } from "../fields.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { whenRecorded } from "./happened.ts";
import { officeOf } from "./office-of.ts";
import { asKept, dayRead, type Kept, PARTICULARS, particulars } from "./particulars.ts";

const { shape } = particulars;

/** What is left out stays as it is; what is null is not known any more. */
const changes = z.object({
  countryOfOrigin: shape.countryOfOrigin.nullable(),
  countryOfAsylum: shape.countryOfAsylum.nullable(),
  arrived: shape.arrived.nullable(),
  wayIn: shape.wayIn.nullable(),
  riskKnown: shape.riskKnown.nullable(),
  route: shape.route.nullable(),
  language: shape.language.nullable(),
  ageBand: shape.ageBand.nullable(),
  sex: shape.sex.nullable(),
  grounds: shape.grounds.nullable(),
  profile: shape.profile.nullable(),
});

/** Changes what the open part of a file says of a person; limits and risk follow, and what it said before stays in its history. */
export const updateCase = command({
  name: "case.update",
  guards: "entity",
  input: changes.extend({ caseNumber, version, text: prose(2000).optional(), toldBy, reliability }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { caseNumber: _, version, text, toldBy, reliability, ...said } = input;
    const { timeZone } = officeOf(actor, file.officeId);
    const asked = asKept(said, { now, timeZone });
    if (file.version !== version) throw await meanwhile(tx.db, file, asked);
    const changed = PARTICULARS.filter((field) => differs(asked, file, field));
    if (changed.length === 0) throw ruleBroken("", "case.nothing_changed");
    const only = (kept: Partial<Kept>) =>
      Object.fromEntries(changed.map((field) => [field, told(kept, field, timeZone)]));
    const amended = await amendCase(
      tx,
      { id: file.id, version },
      Object.fromEntries(changed.map((field) => [field, asked[field] ?? null])),
    );
    if (!amended) throw await meanwhile(tx.db, await findCase(tx.db, scope, input.caseNumber), asked);
    return {
      happened: "case.updated",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "cases", id: file.id, version: amended.version },
      details: { by: actor.name, was: only(file), is: only(asked), text, toldBy, reliability },
    };
  },
});

const differs = (asked: Partial<Kept>, file: CaseFile, field: keyof Kept) =>
  asked[field] !== undefined && plain(asked, field) !== plain(file, field);

/** What somebody has changed meanwhile of what was to be changed: both, as they are kept. */
const meanwhile = (db: Db, file: CaseFile, asked: Partial<Kept>) =>
  changedMeanwhile(
    db,
    file.chain,
    { table: "cases", id: file.id },
    file.version,
    PARTICULARS.filter((field) => differs(asked, file, field)).map((field) => ({
      field,
      yours: plain(asked, field),
      theirs: plain(file, field),
    })),
  );

/** A list in its order: of a route that is what it says. */
const plain = (kept: Partial<Kept>, field: keyof Kept): string => [kept[field] ?? []].flat().join(",");

/** As the history tells it: a day is a moment, a list that is empty is nothing. */
function told(kept: Partial<Kept>, field: keyof Kept, timeZone: string) {
  const value = kept[field] ?? null;
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  if (field !== "arrived" && field !== "riskKnown") return value;
  const day = dayRead(kept[field], timeZone);
  return day ? whenRecorded(day) : value;
}
