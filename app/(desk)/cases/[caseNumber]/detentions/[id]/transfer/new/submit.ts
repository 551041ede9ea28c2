"use server";

import { recordTransfer } from "#casework/detentions/record-transfer.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { placeOf } from "../../../../../../arrests/new/arrest-of.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, actor, fields }) =>
  afterRecording(await run(recordTransfer, await placeOf(actor, fields)), fields),
);
