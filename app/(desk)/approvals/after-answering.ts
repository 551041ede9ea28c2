import type { Answer } from "#casework/door.ts";
import type { Fields } from "../../form-fields.ts";
import { afterRecording } from "../cases/after-recording.ts";

/** The file that a request was about, with the notice of what became of it; else what waits still. */
export const afterAnswering = (answer: Answer, fields: Fields): string =>
  answer.caseNumber ? afterRecording(answer, fields) : "/approvals";
