import assert from "node:assert/strict";
import { test } from "node:test";
import type { User } from "#db/records/users.ts";
import { whoIsTold } from "./who-is-told.ts";

const person = (id: string, role: User["roles"][number], office = "almaty") =>
  ({ id, roles: [role], offices: [office] }) as User;
const carries = person("carries", "caseworker");
const leads = person("leads", "supervisor");
const elsewhere = person("elsewhere", "supervisor", "shymkent");
const limit = { assigneeId: "carries", officeId: "almaty" };
const told = (active: User[], of = limit) => whoIsTold(of, active).map(({ id }) => id);

test("whoever carries a file is told of its limits; when they have left, or nobody does, its supervisors are", () => {
  assert.deepEqual(told([carries, leads, elsewhere]), ["carries"]);
  assert.deepEqual(told([leads, elsewhere]), ["leads"]);
  assert.deepEqual(whoIsTold({ ...limit, assigneeId: null }, [carries, leads, elsewhere]), [leads]);
});

test("in an office without a supervisor all who work with files are told", () => {
  assert.deepEqual(whoIsTold({ ...limit, assigneeId: null }, [carries, elsewhere]), [carries]);
});
