import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import { makeInstallation } from "../testing.ts";
import { brokenRules, lastOf, refusalOfKind } from "../testing-files.ts";
import { addPlace } from "./add-place.ts";
import { listPlaces } from "./list-places.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
before(async () => {
  made = await makeInstallation();
});
after(() => made.dispose());

const hq = (officeId: string) => ({
  officeId,
  name: "Police HQ",
  city: "Almaty",
  kind: "police_station" as const,
});

test("a caseworker adds a place for their office, and it is in the office's history", async () => {
  const { almaty } = made.offices;
  const { id } = await addPlace(made.actors.caseworker, hq(almaty.id));
  const [entry] = await listLastEntries(made.store.reader, almaty.chain, 1);
  assert.equal(entry?.event, "place.added");
  const place = (await listPlaces(made.actors.colleague, {})).find((one) => one.id === id);
  assert.deepEqual([place?.name, place?.country, place?.timeZone], ["Police HQ", "KAZ", "Asia/Almaty"]);
});

test("an auditor adds none, and the refusal is recorded", async () => {
  const { auditor } = made.actors;
  await refusalOfKind("forbidden", addPlace(auditor, hq(made.offices.almaty.id)));
  const refused = { event: "request.refused", asked: "place.add", why: "forbidden" };
  assert.deepEqual(await lastOf(made.store, auditor), refused);
});

test("another office is not found, but for the administrator, who sees the places of all", async () => {
  const { caseworker, caseworker2, admin } = made.actors;
  const { almaty, shymkent } = made.offices;
  await refusalOfKind("not_found", addPlace(caseworker, hq(shymkent.id)));
  await refusalOfKind("not_found", addPlace(admin, hq("nowhere")));
  const { id } = await addPlace(admin, hq(shymkent.id));
  const ids = async (actor: typeof admin) => (await listPlaces(actor, {})).map((place) => place.id);
  assert.ok((await ids(caseworker2)).includes(id));
  assert.ok((await ids(admin)).includes(id));
  assert.ok(!(await ids(caseworker)).includes(id));
  assert.ok(almaty.id);
});

test("what is wrong is said beside its field", async () => {
  const nothing = { ...hq(made.offices.almaty.id), name: " ", kind: "castle" as never };
  assert.deepEqual(await brokenRules(addPlace(made.actors.caseworker, nothing)), {
    name: "form.missing",
    kind: "form.choose",
  });
});
