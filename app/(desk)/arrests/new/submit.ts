"use server";

import { recordArrest } from "#casework/detentions/record-arrest.ts";
import { submitting } from "../../../submitting.ts";
import { afterRecording } from "../../cases/after-recording.ts";
import { arrestOf } from "./arrest-of.ts";
import { askedBack } from "./asked-back.ts";

export const submit = submitting(
  async ({ run, actor, fields }) =>
    afterRecording(await run(recordArrest, await arrestOf(actor, fields)), fields),
  { explain: askedBack },
);
