import { currentActor } from "#auth/current-actor.ts";
import { type ShownCase, showCase } from "#casework/cases/show-case.ts";
import { forbidden } from "#domain/refusals.ts";

/** The file that a form is about; who only reads it gets no form. */
export async function fileToRecordIn(asked: { caseNumber: string }): Promise<ShownCase> {
  const file = await showCase(await currentActor(), asked);
  if (!file.may.record) throw forbidden();
  return file;
}
