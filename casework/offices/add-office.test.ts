import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import { makeInstallation } from "../testing.ts";
import { brokenRules, lastOf, refusalOfKind } from "../testing-files.ts";
import { addOffice } from "./add-office.ts";
import { listOffices } from "./list-offices.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
before(async () => {
  made = await makeInstallation();
});
after(() => made.dispose());

const bishkek = { officeCode: "bis", officeName: "Bishkek", country: "KGZ", timeZone: "Asia/Bishkek" };

test("an administrator adds an office, which has a history of its own", async () => {
  const { id } = await addOffice(made.actors.admin, bishkek);
  const office = (await listOffices(made.actors.caseworker, {})).find((one) => one.id === id);
  assert.deepEqual([office?.code, office?.timeZone], ["BIS", "Asia/Bishkek"]);
  const entries = await listLastEntries(made.store.reader, office?.chain ?? "", 5);
  assert.deepEqual(
    entries.map(({ event, chainSeq }) => [event, chainSeq]),
    [["office.added", 1]],
  );
});

test("nobody else does, and the refusal is recorded", async () => {
  const { supervisor } = made.actors;
  await refusalOfKind("forbidden", addOffice(supervisor, bishkek));
  const refused = { event: "request.refused", asked: "office.add", why: "forbidden" };
  assert.deepEqual(await lastOf(made.store, supervisor), refused);
});

test("a code is used once, and a time zone exists", async () => {
  const { admin } = made.actors;
  const taken = addOffice(admin, { ...bishkek, officeCode: "ALA" });
  assert.deepEqual(await brokenRules(taken), { officeCode: "office.code_taken" });
  const wrong = addOffice(admin, {
    ...bishkek,
    officeCode: "B1S",
    timeZone: "Asia/Nowhere",
    country: "Kyrgyzstan",
  });
  assert.deepEqual(await brokenRules(wrong), {
    officeCode: "office.code",
    timeZone: "office.time_zone",
    country: "form.country",
  });
});
