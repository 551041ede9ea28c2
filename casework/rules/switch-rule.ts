import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findOffice } from "#db/records/organisation.ts";
import {
  amendRuleSwitch,
  deriveOfficeAnew,
  findRuleSwitch,
  insertRuleSwitch,
} from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { isOwnRule } from "#domain/clocks/active-rules.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { line } from "#domain/text/fields.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command } from "../door.ts";
import { periodOf } from "./own-period.ts";

/**
 * Switches a rule on or off for an office: one that is not verified only with the source in which somebody has read it,
 * one that runs off only with a reason, and the team's own with a period of the office's own. Every file of the office is
 * derived anew.
 */
export const switchRule = command({
  name: "rule.switch",
  guards: "entity",
  input: z.object({
    officeId: z.string("form.choose"),
    rule: z.string("form.missing"),
    /** of the switch; 0, or left out, while the office has not switched this rule */
    version: z.coerce.number("form.missing").int("form.missing").nonnegative("form.missing").default(0),
    on: z.enum(["yes", "no"], "rule.on_missing"),
    sourceTitle: line(200).optional(),
    sourceUrl: z
      .url({ protocol: /^https?$/, error: "rule.source_url" })
      .max(500, "rule.source_url")
      .optional(),
    readOn: z.iso.date("form.date").optional(),
    why: line(500).optional(),
    /** how many hours, days or months, in the unit of the rule itself */
    number: z.coerce
      .number("rule.number")
      .int("rule.number")
      .min(1, "rule.number")
      .max(999, "rule.number")
      .optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const rule = shippedRules.find(({ key }) => key === input.rule);
    const office = await findOffice(tx.db, input.officeId);
    if (!rule || !office || !scope.offices.includes(office.id)) throw notFound();
    const on = input.on === "yes";
    const { version, why } = input;
    if (on && !rule.verified) mustHaveSource(input, now);
    if (!on && why === undefined) throw ruleBroken("why", "rule.why_missing");
    if (input.number !== undefined && !isOwnRule(rule)) throw ruleBroken("number", "rule.period_of_law");
    const before = await findRuleSwitch(tx.db, office.id, rule.key);
    const meanwhile = async () => {
      const theirs = await findRuleSwitch(tx.db, office.id, rule.key);
      const thing = { table: "rule_switches", id: theirs?.id ?? "" };
      return changedMeanwhile(tx.db, office.chain, thing, theirs?.version ?? 0, [
        { field: "on", yours: input.on, theirs: theirs?.on ? "yes" : "no" },
      ]);
    };
    if ((before?.version ?? 0) !== version) throw await meanwhile();
    const { sourceTitle = null, sourceUrl = null, readOn = null } = on ? input : {};
    const period = input.number === undefined ? null : periodOf(rule, input.number);
    const said = { on, period, sourceTitle, sourceUrl, readOn, recordedBy: actor.userId, recordedAt: now };
    const id = before?.id ?? uuid();
    const row = before
      ? await amendRuleSwitch(tx, { id, version }, said)
      : await insertRuleSwitch(tx, {
          id,
          chain: office.chain,
          version: 1,
          officeId: office.id,
          rule: rule.key,
          ...said,
        });
    if (!row) throw await meanwhile();
    await deriveOfficeAnew(tx.db, office.id);
    return {
      happened: "rule.switched",
      chain: office.chain,
      officeId: office.id,
      subject: { table: "rule_switches", id, version: row.version },
      details: {
        by: actor.name,
        rule: rule.key,
        citation: rule.citation,
        on: input.on,
        before: before && { on: before.on, period: before.period },
        ...{ period, sourceTitle, sourceUrl, readOn, why },
      },
    };
  },
});

type Source = {
  sourceTitle?: string | undefined;
  sourceUrl?: string | undefined;
  readOn?: string | undefined;
};

/** What nobody has read in its source runs for nobody. */
function mustHaveSource({ sourceTitle, sourceUrl, readOn }: Source, now: Date) {
  if (sourceTitle === undefined) throw ruleBroken("sourceTitle", "rule.source_missing");
  if (sourceUrl === undefined) throw ruleBroken("sourceUrl", "rule.source_url");
  if (readOn === undefined) throw ruleBroken("readOn", "rule.read_on_missing");
  if (new Date(readOn) > now) throw ruleBroken("readOn", "when.future");
}
