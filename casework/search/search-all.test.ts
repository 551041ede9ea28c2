import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import { sealWords } from "../cases/search-words.ts";
import { createHousehold } from "../families/create-household.ts";
import { listHouseholds } from "../lists/list-households.ts";
import { addPlace } from "../places/add-place.ts";
import { makeInstallation } from "../testing.ts";
import { AT, openFileFor } from "../testing-files.ts";
import { searchAll } from "./search-all.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
before(async () => {
  made = await makeInstallation();
  const { caseworker, caseworker2 } = made.actors;
  for (const actor of [caseworker, caseworker2]) {
    const members = [
      { file: await openFileFor(actor), place: "head" as const },
      { file: await openFileFor(actor), place: "child" as const },
    ];
    await createHousehold(actor, { members }, AT);
    const officeId = actor.offices[0]?.id ?? "";
    await addPlace(actor, { officeId, name: "Café № 1", city: actor.offices[0]?.name ?? "", kind: "other" });
  }
});
after(() => made.dispose());

const search = (actor: Actor, words: string) =>
  searchAll(actor, { search: sealWords(actor, words, AT.now) }, AT);

test("a household is found by its number, the beginning of it and its end, in one's own offices alone", async () => {
  const { caseworker, auditor } = made.actors;
  const [mine] = (await listHouseholds(caseworker, {}, AT)).items;
  for (const words of ["ALA-H-0001", "ala-h", "1", "0001"]) {
    const { households } = await search(caseworker, words);
    assert.deepEqual(
      households.map(({ id }) => id),
      [mine?.id],
      words,
    );
  }
  assert.deepEqual((await search(caseworker, "SHY-H-0001")).households, []);
  assert.equal((await search(auditor, "1")).households.length, 2);
});

test("a place is found by any part of its name or city, whatever the accents, by those who may see places", async () => {
  const { caseworker, supervisor2, auditor, admin } = made.actors;
  const cities = async (actor: Actor, words: string) =>
    (await search(actor, words)).places.map(({ city }) => city);
  assert.deepEqual(await cities(caseworker, "cafe almaty"), ["Almaty"]);
  assert.deepEqual(await cities(caseworker, "shymkent"), []);
  assert.deepEqual(await cities(supervisor2, "CAFÉ"), ["Shymkent"]);
  assert.deepEqual(await cities(auditor, "café"), []);
  assert.equal((await cities(admin, "café")).length, 2);
});

test("people on staff are found as far as one may see them", async () => {
  const { caseworker, auditor, admin } = made.actors;
  const names = async (actor: Actor, words: string) =>
    (await search(actor, words)).staff.map(({ name }) => name);
  assert.deepEqual(await names(caseworker, "marat"), ["Marat Testov"]);
  assert.deepEqual(await names(caseworker, "dana"), []);
  assert.deepEqual(await names(caseworker, "yerlan"), []);
  assert.deepEqual(await names(auditor, "dana"), ["Dana Testova"]);
  assert.deepEqual(await names(admin, "nadia"), ["Nadia Testova"]);
});

test("an administrator finds no household, and spaces find nothing", async () => {
  const { admin, caseworker } = made.actors;
  assert.deepEqual((await search(admin, "ALA-H")).households, []);
  const { households, places, staff } = await search(caseworker, "   ");
  assert.deepEqual([households, places, staff], [[], [], []]);
});

test("words that were sealed for somebody else, or that have ended, find nothing", async () => {
  const { caseworker, colleague } = made.actors;
  const sealed = sealWords(colleague, "marat", AT.now);
  assert.equal((await searchAll(caseworker, { search: sealed }, AT)).words, undefined);
  const later = { now: new Date(AT.now.getTime() + 11 * 60_000) };
  const own = sealWords(caseworker, "marat", AT.now);
  assert.deepEqual((await searchAll(caseworker, { search: own }, later)).staff, []);
});
