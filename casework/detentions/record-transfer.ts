import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertTransfer } from "#db/records/custody.ts";
import { type Detention, findDetention } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import type { MoveSaid } from "./moves-of.ts";
import { placeNamed } from "./place-named.ts";

/** Records that somebody who is held was moved, where to if it is known. The detention goes on, and with it its time limits. */
export const recordTransfer = command({
  name: "detention.transfer",
  guards: "nothing",
  input: z.object({
    caseNumber,
    detentionId: z.string("form.missing"),
    place: z.string("arrest.place_missing"),
    placeText: line(200).optional(),
    when,
    custodyStage: z.enum(CUSTODY_STAGES, "form.choose").default("unknown"),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const detention = await findDetention(tx.db, file, input.detentionId);
    const place = await placeNamed({ actor, scope, tx }, file, input);
    const moved = readHappened("when", input.when, { now, timeZone: detention.timeZone });
    mustBeDuring(detention, moved);
    const id = uuid();
    const { custodyStage, text, toldBy, reliability } = input;
    const said: MoveSaid = {
      place: place.id === null ? input.placeText : undefined,
      text,
      toldBy,
      reliability,
      when: whenRecorded(moved),
    };
    await insertTransfer(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      detentionId: detention.id,
      placeId: place.id,
      custodyStage,
      movedFrom: moved.precision === "unknown" ? detention.takenFrom : moved.earliest,
      movedTo: moved.latest,
      sealed: await tx.seal(
        { table: "detention_transfers", id, chain: file.chain, version: 1 },
        "detention_transfer",
        said,
      ),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "detention.transferred",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "detention_transfers", id, version: 1 },
      when: moved,
      details: { by: actor.name, placeId: place.id, placeName: place.name, custodyStage, ...said },
    };
  },
});

/** @throws RuleBroken when nobody was held then */
export function mustBeDuring({ withdrawnAt, takenFrom, endedTo }: Detention, moved: When) {
  if (withdrawnAt) throw ruleBroken("", "detention.never_was");
  if (moved.latest < takenFrom) throw ruleBroken("when", "detention.transfer_before_taken");
  if (endedTo && endedTo < moved.earliest) throw ruleBroken("when", "detention.transfer_after_end");
}
