import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listCases } from "../cases/list-cases.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { keepLook } from "./keep-look.ts";
import { listViews } from "./list-views.ts";
import { removeView } from "./remove-view.ts";
import { MOST_VIEWS, saveView } from "./save-view.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("a view is kept under its name, in the history of who keeps it, and finds what its filters find", async () => {
  const { actors, file, store } = made;
  await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, file);
  await saveView(actors.caseworker, { name: "Held", whereabouts: "detained", sort: "changed" }, AT);
  assert.equal((await lastOf(store, actors.caseworker)).event, "view.saved");
  const [kept] = (await listCases(actors.caseworker, {}, AT)).saved;
  assert.deepEqual([kept?.name, kept?.view], ["Held", { whereabouts: "detained", sort: "changed" }]);
  const { items } = await listCases(actors.caseworker, kept?.view ?? {}, AT);
  assert.deepEqual(
    items.map(({ caseNumber }) => caseNumber),
    [file],
  );
});

test("nobody else has it, and nobody else removes it", async () => {
  const { caseworker, colleague, supervisor } = made.actors;
  const { id } = await saveView(caseworker, { name: "Mine", assignee: "me" }, AT);
  for (const other of [colleague, supervisor]) {
    assert.deepEqual(await listViews(other, {}, AT), []);
    await refusalOfKind("not_found", removeView(other, { id }, AT));
  }
  await removeView(caseworker, { id }, AT);
  assert.equal((await lastOf(made.store, caseworker)).event, "view.removed");
  assert.ok((await listViews(caseworker, {}, AT)).every((view) => view.id !== id));
  await refusalOfKind("not_found", removeView(caseworker, { id }, AT));
});

test("a view needs a name of its own, something chosen, and room", async () => {
  const { colleague } = made.actors;
  const save = (name: string, view: object = { risk: "high" }) => saveView(colleague, { name, ...view }, AT);
  assert.deepEqual(await brokenRules(save("")), { name: "form.missing" });
  assert.deepEqual(await brokenRules(save("All", {})), { "": "view.nothing_chosen" });
  for (let one = 0; one < MOST_VIEWS; one++) await save(`View ${one}`);
  assert.deepEqual(await brokenRules(save("One more")), { "": "view.too_many" });
  const [first] = await listViews(colleague, {}, AT);
  await removeView(colleague, { id: first?.id ?? "" }, AT);
  assert.deepEqual(await brokenRules(save("VIEW 1")), { name: "view.name_taken" });
});

test("words that were searched for are in no view", async () => {
  const { supervisor } = made.actors;
  await saveView(supervisor, { name: "Searched", risk: "high", search: "sealed words" } as never, AT);
  const [kept] = await listViews(supervisor, {}, AT);
  assert.deepEqual(kept?.view, { risk: "high" });
});

test("a list is shown as its reader chose, whom nobody else follows", async () => {
  const { caseworker, colleague } = made.actors;
  await keepLook(caseworker, { columns: ["limit", "where"], density: "compact", limit: 100 }, AT);
  assert.equal((await lastOf(made.store, caseworker)).event, "list.look_chosen");
  const { look, limit } = await listCases(caseworker, {}, AT);
  assert.deepEqual([look, limit], [{ columns: ["where", "limit"], density: "compact", limit: 100 }, 100]);
  assert.equal((await listCases(colleague, {}, AT)).look.columns, null);
  await keepLook(caseworker, { density: "comfortable", limit: 50 }, AT);
  assert.equal((await listCases(caseworker, {}, AT)).look.columns, null);
  assert.equal((await listCases(caseworker, { limit: 10 }, AT)).limit, 10);
});

test("a column or a number of files that there is not is refused with a sentence", async () => {
  const look = { density: "compact", limit: 70 } as const;
  assert.deepEqual(await brokenRules(keepLook(made.actors.caseworker, look, AT)), { limit: "form.choose" });
});

test("an administrator keeps neither, and that they tried is recorded", async () => {
  const { admin } = made.actors;
  await refusalOfKind("forbidden", saveView(admin, { name: "All", risk: "high" }, AT));
  assert.deepEqual((await lastOf(made.store, admin)).asked, "view.save");
  await refusalOfKind("forbidden", keepLook(admin, { density: "compact", limit: 50 }, AT));
  assert.deepEqual((await lastOf(made.store, admin)).asked, "list.look");
});
