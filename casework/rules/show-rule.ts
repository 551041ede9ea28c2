import { z } from "zod";
import { countRunning, listRuleSwitches } from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { activeRules, isOwn, isUnread } from "#domain/clocks/active-rules.ts";
import { restDaysOf } from "#domain/clocks/rest-days.ts";
import { workOut } from "#domain/clocks/work-out.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { staffNames } from "../users/staff-names.ts";
import { officeAsked } from "./list-rules.ts";

/** One rule: everything that is known of it, whether it runs in an office, and its examples as they come out now. */
export const showRule = query({
  name: "rule.show",
  input: z.object({ rule: z.string("form.missing"), office: z.string().optional() }),
  async ask({ actor, input, reader, now }) {
    const office = officeAsked(actor, input.office);
    const rule = shippedRules.find(({ key }) => key === input.rule);
    if (!rule) throw notFound();
    const switches = await listRuleSwitches(reader, office.id);
    const switched = switches.find((one) => one.rule === rule.key);
    const active = activeRules([rule], switches).at(0);
    const by = switched && (await staffNames(reader, [switched.recordedBy])).get(switched.recordedBy);
    const restDays = await restDaysOf(rule, shippedRules);
    return {
      rule: active ?? rule,
      own: isOwn(rule),
      /** nobody has read how long it is */
      unread: isUnread(rule),
      /** What does not run where this one applies, by its citation. */
      goesBefore: (rule.instead_of ?? []).flatMap((other) => citationsOf(other)),
      on: active !== undefined,
      version: switched?.version ?? 0,
      switched: switched && {
        at: switched.recordedAt,
        by: by?.name ?? "",
        sourceTitle: switched.sourceTitle,
        sourceUrl: switched.sourceUrl,
        readOn: switched.readOn,
      },
      files: (await countRunning(reader, [office.id])).get(rule.key) ?? 0,
      examples: rule.worked_examples.map((example) => ({
        says: example.says,
        timeZone: example.file?.time_zone ?? example.detention?.time_zone ?? "UTC",
        ...workOut(rule, example, shippedRules, restDays),
      })),
      office,
      offices: actor.offices,
      may: { switch: allows(commandRoles["rule.switch"], actor.roles) },
      asOf: now,
    };
  },
});

const citationsOf = (wanted: string) =>
  shippedRules.filter(({ key }) => key === wanted).map(({ citation }) => citation);

export type ShownRule = Awaited<ReturnType<typeof showRule>>;
