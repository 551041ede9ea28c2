import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findOffice } from "#db/records/organisation.ts";
import {
  amendRuleSwitch,
  deriveOfficeAnew,
  insertRuleSwitch,
  listRuleSwitches,
} from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { isOwn } from "#domain/clocks/active-rules.ts";
import type { Rule } from "#domain/clocks/rule.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { command } from "../door.ts";

const input = z.object({
  rule: z.string("form.missing"),
  officeId: z.string("form.choose"),
  on: z.enum(["yes", "no"], "form.choose"),
  /** Hours or days, as the rule counts; of the team's own rules alone. */
  length: z.coerce
    .number("rule.no_length")
    .int("rule.no_length")
    .min(1, "rule.no_length")
    .max(1000, "rule.no_length")
    .optional(),
  sourceTitle: line(300).optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/, error: "rule.no_address" })
    .max(500)
    .optional(),
  readOn: z.iso.date("form.date").optional(),
  why: prose(2000).optional(),
});

/**
 * Switches a rule on or off for an office: what nobody had read in its source only with the source in which it was read
 * now, and one that runs off only with a reason. Every file of the office is derived anew.
 */
export const switchRule = command({
  name: "rule.switch",
  guards: "nothing",
  input,
  async carryOut({ actor, scope, input, tx, now }) {
    const rule = shippedRules.find(({ key }) => key === input.rule);
    const office = scope.offices.includes(input.officeId)
      ? await findOffice(tx.db, input.officeId)
      : undefined;
    if (!rule || !office) throw notFound();
    const said = saidOf(rule, input);
    const before = (await listRuleSwitches(tx.db, office.id)).find((one) => one.rule === rule.key);
    const row = { ...said, recordedBy: actor.userId, recordedAt: now };
    const { id, version } = before ?? { id: uuid(), version: 0 };
    if (before) await amendRuleSwitch(tx, before, row);
    else
      await insertRuleSwitch(tx, {
        id,
        chain: office.chain,
        version: 1,
        officeId: office.id,
        rule: rule.key,
        ...row,
      });
    await deriveOfficeAnew(tx.db, office.id);
    return {
      happened: "rule.switched",
      chain: office.chain,
      officeId: office.id,
      subject: { table: "rule_switches", id, version: version + 1 },
      details: { by: actor.name, rule: rule.key, ...said, switched: said.on ? "on" : "off", why: input.why },
    };
  },
});

/** @throws RuleBroken where the source or the reason is missing, or a length is given to what the law sets */
function saidOf(rule: Rule, said: z.output<typeof input>) {
  const { length, sourceTitle, sourceUrl, readOn, why } = said;
  const on = said.on === "yes";
  if (!on && why === undefined) throw ruleBroken("why", "rule.why_off");
  if (on && !rule.verified) {
    if (sourceTitle === undefined) throw ruleBroken("sourceTitle", "rule.no_source");
    if (readOn === undefined) throw ruleBroken("readOn", "rule.no_day");
  }
  if (length !== undefined && !isOwn(rule)) throw ruleBroken("length", "rule.not_own");
  const period = length === undefined ? null : rule.counting === "hours" ? `PT${length}H` : `P${length}D`;
  return {
    on,
    period: on ? period : null,
    sourceTitle: sourceTitle ?? null,
    sourceUrl: sourceUrl ?? null,
    readOn: readOn ?? null,
  };
}
