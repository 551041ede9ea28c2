import { getTranslations } from "next-intl/server";
import type { Clock } from "#domain/clocks/clock.ts";
import type { ApprovalState, ApprovedAct } from "#domain/vocabulary/approval-states.ts";
import { clockWords } from "./clock-words.ts";
import { entryAddress } from "./entry-address.ts";
import { entryTitle } from "./entry-title.ts";
import type { EntryTold } from "./entry-words.ts";
import { type TaskTold, taskWords } from "./task-words.ts";

type EntryInbox = Pick<EntryTold, "event" | "details" | "corrects"> & { chainSeq: number; by: string };
type Asked = { id: string; act: ApprovedAct; state: ApprovalState; askedBy: string; decidedBy: string };

export type InboxSaid = {
  caseNumber: string;
  what:
    | { told: "entry"; entry: EntryInbox }
    | { told: "arrest"; entry: EntryInbox }
    | { told: "limit"; clock: Clock; passed: boolean }
    | ({ told: "task"; by: string } & TaskTold)
    | ({ told: "asked" } & Asked)
    | ({ told: "decided" } & Asked);
};

/** What somebody is told in a line, where it leads, and who did it. */
export async function inboxWords({ caseNumber, what }: InboxSaid, now: Date) {
  const say = await getTranslations("inbox");
  const file = `/cases/${caseNumber}`;
  if (what.told === "entry" || what.told === "arrest") {
    const { chainSeq, by, event } = what.entry;
    const title = event === "case.assigned" ? say("given") : await entryTitle(what.entry);
    return { title, by, href: entryAddress(caseNumber, chainSeq) };
  }
  if (what.told === "limit")
    return {
      title: await limitTitle(what, now),
      by: say(what.passed ? "has_passed" : "came_near"),
      href: file,
    };
  if (what.told === "task") {
    const task = (await taskWords(what)) ?? say("task_unreadable");
    return { title: say("task", { task }), by: what.by, href: file };
  }
  const { act, state } = what;
  const href = `/approvals/${what.id}`;
  if (what.told === "asked") return { title: say("asked", { act: actKey(act) }), by: what.askedBy, href };
  return { title: say("decided", { act: actKey(act), state }), by: what.decidedBy, href: file };
}

/** "They must: release, or a court's order · 5 h left", "We must: confirm contact · Overdue by 2 h" */
async function limitTitle({ clock, passed }: { clock: Clock; passed: boolean }, now: Date): Promise<string> {
  const say = await getTranslations("inbox");
  const { amount, amountMore, whose, what } = await clockWords(clock, { now });
  const how = [amount, amountMore].filter(Boolean).join(" ");
  return say("limit", { amount: passed ? how : say("left", { amount: how }), whose, what });
}

/** A choice in a message has no dots. */
const actKey = (act: ApprovedAct) => act.replace(".", "_");
