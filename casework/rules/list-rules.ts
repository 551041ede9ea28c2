import { z } from "zod";
import { countFilesByRule } from "#db/records/rule-switches.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { query } from "../door.ts";
import { ruleTold, switchedIn } from "./rule-told.ts";

/** All rules that are shipped, as one's offices run them, and on how many files each runs now. */
export const listRules = query({
  name: "rules.list",
  input: z.object({}),
  async ask({ scope, reader, now }) {
    const switched = await switchedIn(reader, scope);
    const files = new Map((await countFilesByRule(reader, scope)).map((one) => [one.rule, one.files]));
    return {
      rules: shippedRules.map((rule) => ({ ...ruleTold(rule, switched), files: files.get(rule.key) ?? 0 })),
      now,
    };
  },
});
