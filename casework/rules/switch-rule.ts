import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findOffice } from "#db/records/organisation.ts";
import {
  amendRuleSwitch,
  deriveOfficeAnew,
  insertRuleSwitch,
  listRuleSwitches,
  type RuleSwitchRecord,
} from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import type { Db } from "#dialect";
import { isLonger, isOwn, isUnread, runsUnasked, saysItsLength } from "#domain/clocks/active-rules.ts";
import type { Rule } from "#domain/clocks/rule.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command } from "../door.ts";

const input = z.object({
  rule: z.string("form.missing"),
  officeId: z.string("form.choose"),
  /** of the switch; 0, or left out, while the office has not switched this rule */
  version: z.coerce.number("form.missing").int("form.missing").nonnegative("form.missing").default(0),
  on: z.enum(["yes", "no"], "form.choose"),
  /** Hours or days, as the rule counts, or months; of the team's own rules, and of what nobody had read before. */
  length: z.coerce
    .number("rule.no_length")
    .int("rule.no_length")
    .min(1, "rule.no_length")
    .max(1000, "rule.no_length")
    .optional(),
  unit: z.enum(["days", "months"], "form.choose").optional(),
  sourceTitle: line(300).optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/, error: "rule.no_address" })
    .max(500)
    .optional(),
  readOn: z.iso.date("form.date").optional(),
  why: prose(2000).optional(),
});

type Said = z.output<typeof input>;

/**
 * Switches a rule on or off for an office: what nobody had read in its source only with the source in which it was read
 * now, and how long it is where that was not known; one that runs off, and the team's own to run longer, only with a reason. Every file of the office is derived anew.
 */
export const switchRule = command({
  name: "rule.switch",
  guards: "entity",
  input,
  async carryOut({ actor, scope, input, tx, now }) {
    const rule = shippedRules.find(({ key }) => key === input.rule);
    const office = scope.offices.includes(input.officeId)
      ? await findOffice(tx.db, input.officeId)
      : undefined;
    if (!rule || !office) throw notFound();
    const before = await switchNow(tx.db, office.id, rule);
    const said = saidOf(rule, before, input);
    if ((before?.version ?? 0) !== input.version) throw await meanwhile(tx.db, office, rule, input);
    const row = { ...said, recordedBy: actor.userId, recordedAt: now };
    const { id, version } = before ?? { id: uuid(), version: 0 };
    const bound = { id, chain: office.chain, version: 1, officeId: office.id, rule: rule.key };
    const written = before
      ? await amendRuleSwitch(tx, before, row)
      : await insertRuleSwitch(tx, { ...bound, ...row });
    if (!written) throw await meanwhile(tx.db, office, rule, input);
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

const switchNow = async (db: Db, officeId: string, { key }: Rule) =>
  (await listRuleSwitches(db, officeId)).find((one) => one.rule === key);

/** Somebody has switched the rule since the page was shown. */
async function meanwhile(db: Db, { id, chain }: { id: string; chain: string }, rule: Rule, { on }: Said) {
  const theirs = await switchNow(db, id, rule);
  const running = (theirs?.on ?? runsUnasked(rule)) ? "yes" : "no";
  return changedMeanwhile(db, chain, { table: "rule_switches", id: theirs?.id ?? "" }, theirs?.version ?? 0, [
    { field: "on", yours: on, theirs: running },
  ]);
}

/** @throws RuleBroken where a length is given to what the law sets */
function periodOf(rule: Rule, { length, unit }: Said): string | null {
  if (length === undefined) return null;
  if (!saysItsLength(rule)) throw ruleBroken("length", "rule.not_own");
  if (rule.counting === "hours") return `PT${length}H`;
  return unit === "months" ? `P${length}M` : `P${length}D`;
}

/** @throws RuleBroken where the source, the length or the reason is missing, or a length is given to what the law sets */
function saidOf(rule: Rule, before: RuleSwitchRecord | undefined, said: Said) {
  const { sourceTitle, sourceUrl, readOn, why } = said;
  const on = said.on === "yes";
  if (!on && why === undefined) throw ruleBroken("why", "rule.why_off");
  if (on && !rule.verified) {
    if (sourceTitle === undefined) throw ruleBroken("sourceTitle", "rule.no_source");
    if (readOn === undefined) throw ruleBroken("readOn", "rule.no_day");
  }
  const period = periodOf(rule, said);
  if (on && isUnread(rule) && period === null) throw ruleBroken("length", "rule.no_length_read");
  if (period && why === undefined && isOwn(rule) && isLonger(period, before?.period ?? `${rule.period}`))
    throw ruleBroken("why", "rule.why_longer");
  return {
    on,
    period: on ? period : null,
    sourceTitle: sourceTitle ?? null,
    sourceUrl: sourceUrl ?? null,
    readOn: readOn ?? null,
  };
}
