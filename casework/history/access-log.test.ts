import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { caseHistory } from "../cases/case-history.ts";
import { showCase } from "../cases/show-case.ts";
import { prepareCorrection } from "../corrections/prepare-correction.ts";
import { arrestChoices } from "../detentions/arrest-choices.ts";
import { showDetention } from "../detentions/show-detention.ts";
import { AT, arrestOf, makeFile } from "../testing-files.ts";
import { listAssignees } from "../users/assignees.ts";
import { flushAccessLog } from "./access-log.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("whoever opens a form that begins with what a file says has looked at the file", async () => {
  const { actors, file: caseNumber } = made;
  const { entries } = await arrestOf(actors.caseworker, caseNumber);
  const { held, pseudonym } = await showCase(actors.caseworker, { caseNumber }, AT);
  const entry = entries[0]?.chainSeq as number;
  const { colleague } = actors;
  const forms = [
    (at: typeof AT) => prepareCorrection(colleague, { caseNumber, entry }, at),
    (at: typeof AT) => showDetention(colleague, { caseNumber, detentionId: held?.id as string }, at),
    (at: typeof AT) => arrestChoices(colleague, { named: pseudonym }, at),
    (at: typeof AT) => listAssignees(colleague, { caseNumber }, at),
  ];
  for (const [number, open] of forms.entries()) {
    // Looks of one minute are told as one.
    await open({ now: new Date(AT.now.getTime() + number * 60_000) });
    assert.equal(await looksOfColleague(), number + 1);
  }
});

async function looksOfColleague(): Promise<number> {
  await flushAccessLog();
  const { looks } = await caseHistory(made.actors.caseworker, { caseNumber: made.file, show: "access" }, AT);
  return looks.filter(({ actorId }) => actorId === made.actors.colleague.userId).length;
}
