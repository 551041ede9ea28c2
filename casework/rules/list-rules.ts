import { z } from "zod";
import { countRunning, listRuleSwitches, type RuleSwitchRecord } from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { activeRules } from "#domain/clocks/active-rules.ts";
import type { Rule } from "#domain/clocks/rule.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { staffNames } from "../users/staff-names.ts";

/** Every rule, in the order of instruments, and whether it runs in an office: the first of one's own, if none is named. */
export const listRules = query({
  name: "rules.list",
  input: z.object({ office: z.string().optional() }),
  async ask({ actor, input, reader, now }) {
    const office = officeAsked(actor, input.office);
    const switches = await listRuleSwitches(reader, office.id);
    const running = await countRunning(reader, [office.id]);
    const active = new Map(activeRules(shippedRules, switches).map((rule) => [rule.key, rule]));
    const names = await staffNames(
      reader,
      switches.map(({ recordedBy }) => recordedBy),
    );
    return {
      office,
      offices: actor.offices,
      rules: shippedRules.map((rule) => ({
        ...withoutExamples(active.get(rule.key) ?? rule),
        on: active.has(rule.key),
        files: running.get(rule.key) ?? 0,
        switched: switchedBy(
          switches.find((one) => one.rule === rule.key),
          names,
        ),
      })),
      may: { switch: allows(commandRoles["rule.switch"], actor.roles) },
      asOf: now,
    };
  },
});

export type ListedRule = Awaited<ReturnType<typeof listRules>>["rules"][number];

/** @throws NotFound for an office that is not one's own */
export function officeAsked({ offices }: Actor, code: string | undefined) {
  const office = offices.find((one) => code === undefined || one.code === code);
  if (!office) throw notFound();
  return office;
}

const withoutExamples = ({ worked_examples: _, ...rule }: Rule) => rule;

const switchedBy = (switched: RuleSwitchRecord | undefined, names: Awaited<ReturnType<typeof staffNames>>) =>
  switched && {
    at: switched.recordedAt,
    by: names.get(switched.recordedBy)?.name ?? "",
    sourceTitle: switched.sourceTitle,
    sourceUrl: switched.sourceUrl,
    readOn: switched.readOn,
  };
