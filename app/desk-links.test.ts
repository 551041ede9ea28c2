import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin } from "#components/ui/is-within.ts";
import { ROLES } from "#domain/access/roles.ts";
import { LIST_PAGES } from "./(desk)/lists/list-pages.ts";
import { deskPages } from "./desk-links.ts";

const itemsAt = (path: string) =>
  deskPages(ROLES)
    .filter((item) => isWithin(path, item))
    .map(({ name }) => name);

test("every list of files stands below one item of the rail", () => {
  const items = Object.fromEntries(Object.entries(LIST_PAGES).map(([list, path]) => [list, itemsAt(path)]));
  assert.deepEqual(items, {
    cases: ["files"],
    households: ["households"],
    detentions: ["files"],
    hearings: ["files"],
    certificates: ["files"],
  });
});

test("a file, and what is recorded in it, stand below Files; what only begins alike does not", () => {
  assert.deepEqual(itemsAt("/cases/ALA-2025-00027/hearings/new"), ["files"]);
  assert.deepEqual(itemsAt("/households/one"), ["households"]);
  assert.deepEqual(itemsAt("/casesworth"), []);
});
