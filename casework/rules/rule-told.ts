import { findOffice, type Office } from "#db/records/organisation.ts";
import type { RuleSwitch } from "#db/records/rule-switches.ts";
import { listRuleSwitches } from "#db/records/rule-switches.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { isOwnRule } from "#domain/clocks/active-rules.ts";
import type { Rule } from "#domain/clocks/rule.ts";
import { staffNames } from "../users/staff-names.ts";

/** How the offices of a scope have switched their rules, each by its name. */
export async function switchedIn(db: Db, scope: Scope) {
  const offices: { office: Office; switches: RuleSwitch[] }[] = [];
  for (const id of scope.offices) {
    const office = await findOffice(db, id);
    if (office) offices.push({ office, switches: await listRuleSwitches(db, id) });
  }
  const by = offices.flatMap(({ switches }) => switches.map(({ recordedBy }) => recordedBy));
  return { offices, names: await staffNames(db, by) };
}

type Switched = Awaited<ReturnType<typeof switchedIn>>;

/** A rule as the offices of its reader run it: on or off, since when, by whom and after which source. */
export const ruleTold = (rule: Rule, { offices, names }: Switched) => ({
  rule,
  own: isOwnRule(rule),
  offices: offices.map(({ office, switches }) => {
    const switched = switches.find((one) => one.rule === rule.key);
    return {
      id: office.id,
      name: office.name,
      timeZone: office.timeZone,
      on: switched?.on ?? rule.verified,
      version: switched?.version ?? 0,
      switched: switched && told(switched, names.get(switched.recordedBy)?.name ?? ""),
    };
  }),
});

const told = ({ recordedAt, period, sourceTitle, sourceUrl, readOn }: RuleSwitch, by: string) => ({
  ...{ at: recordedAt, by, period, sourceTitle, sourceUrl, readOn },
});

export type RuleTold = ReturnType<typeof ruleTold>;
