import { z } from "zod";
import { listFilesOfRule } from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { knowsRestDays } from "#domain/clocks/end-from.ts";
import { loadRestDays } from "#domain/clocks/rest-days.ts";
import { workOut } from "#domain/clocks/work-out.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { ruleTold, switchedIn } from "./rule-told.ts";

const FILES = 50;

/** One rule with everything in it, its examples worked out now, and the files of one's offices on which it runs. */
export const showRule = query({
  name: "rule.show",
  input: z.object({ rule: z.string() }),
  async ask({ scope, input, reader, now }) {
    const rule = shippedRules.find(({ key }) => key === input.rule);
    if (!rule) throw notFound();
    const restDays = shippedRules.some(knowsRestDays) ? await loadRestDays() : undefined;
    const examples = rule.worked_examples.map((example) => ({
      example,
      workedOut: workOut(rule, example, shippedRules, restDays),
    }));
    return {
      ...ruleTold(rule, await switchedIn(reader, scope)),
      examples,
      files: await listFilesOfRule(reader, scope, rule.key, FILES),
      now,
    };
  },
  shows: ({ files }) => files.map(({ caseId, officeId }) => ({ caseId, officeId })),
});
