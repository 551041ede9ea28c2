import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { store } from "#db/connection.ts";
import { listLastEntries } from "#db/records/entries.ts";
import { findUser } from "#db/records/users.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, commandRoles, queryRoles } from "#domain/access/roles.ts";
import { entryDetails } from "../history/entry-details.ts";
import { addStaff } from "../testing.ts";
import {
  attempt,
  COMMAND_INPUTS,
  commandNames,
  makeWorld,
  openFile,
  QUERY_INPUTS,
  queryNames,
  type Target,
  type World,
} from "./testing.ts";

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.dispose());

/**
 * Allowed, but not as it was asked here: a session's proof and an invitation are nothing that can be made up, and a
 * request is withdrawn by who has asked it, and a saved view removed by whose it is; what is in
 * nobody's inbox is put off by nobody.
 */
const CANNOT_SUCCEED = [
  "approval.withdraw",
  "view.remove",
  "inbox.snooze",
  "session.start",
  "invitation.accept",
  "installation.begin",
];

test("every command is carried out for the roles that may, and refused and recorded for all others", async () => {
  let times = 0;
  for (const name of commandNames)
    for (const actor of world.people) {
      times++;
      const input = COMMAND_INPUTS[name]({
        actor,
        file: await fileFor(actor, name),
        user: await personFor(name, times),
        times,
      });
      const { refusal } = await attempt("command", name, actor, input);
      if (!allows(commandRoles[name], actor.roles)) await mustBeRefused(actor, name, refusal);
      else if (!CANNOT_SUCCEED.includes(name))
        assert.equal(refusal, undefined, `${name} as ${actor.name}: ${JSON.stringify(refusal)}`);
      else assert.notEqual(refusal?.kind, "forbidden", `${name} as ${actor.name}`);
    }
});

test("every query is answered for the roles that may, and refused and recorded for all others", async () => {
  for (const name of queryNames)
    for (const actor of world.people) {
      const file = await fileFor(actor, name);
      for (const input of QUERY_INPUTS[name]({ actor, file, user: await personFor(name, 0), times: 0 })) {
        const { refusal } = await attempt("query", name, actor, input);
        if (!allows(queryRoles[name], actor.roles)) await mustBeRefused(actor, name, refusal);
        // The export of somebody else, or an entry that is no export, is not found.
        else if (!["audit.history", "list.exported", "case.printed"].includes(name))
          assert.equal(refusal, undefined, `${name} as ${actor.name}`);
      }
    }
});

async function mustBeRefused(actor: Actor, name: string, refusal: { kind: string } | undefined) {
  assert.equal(refusal?.kind, "forbidden", `${name} as ${actor.name}`);
  const user = await findUser(store().reader, actor.userId);
  const [last] = await listLastEntries(store().reader, user?.chain ?? "", 1);
  assert.equal(last?.event, "request.refused");
  const details = last && (await entryDetails(store().reader, last));
  assert.deepEqual(
    { ...(details as object), subject: undefined },
    { by: actor.name, asked: name, why: "forbidden", subject: undefined },
  );
}

/** What these change is not as it was for the next one who tries. */
const CHANGE_THE_FILE = [
  "case.assign",
  "cases.assign",
  "case.update",
  "pseudonym.change",
  "entry.correct",
  "detention.end",
  "wanted_notice.lift",
  "task.complete",
  "specific_need.record",
  "plan.set",
  "risk.review",
  "risk.override",
  "clock.stop",
  "clock.restart",
  "clock.lapse",
  "relation.add",
  "household.create",
  "household.join",
  "household.leave",
  "household.arrange",
  "case.close",
  "case.reopen",
  "approval.decide",
];

const known = new Map<string, Promise<Target>>();
function fileFor({ offices }: Actor, name: string) {
  const code = offices[0]?.code ?? "";
  const open = () => openFile(code === "ALA" ? world.actors.caseworker : world.actors.caseworker2, "Reed");
  if (CHANGE_THE_FILE.includes(name)) return open();
  const file = known.get(code) ?? open();
  known.set(code, file);
  return file;
}

async function personFor(name: string, times: number) {
  if (!name.startsWith("user.")) return { id: "", version: 1 };
  const given = {
    email: `target${times}-${Math.random()}@test.example`,
    name: "Somebody",
    roles: ["caseworker" as const],
  };
  const { userId } = await addStaff(world.store, world.actors.admin, {
    ...given,
    offices: [world.offices.almaty],
  });
  return { id: userId, version: 1 };
}
