import { writeFileSync } from "node:fs";
import { ruleFileJsonSchema } from "#domain/clocks/rule.ts";

/** `node db/rules/write-schema.ts`: after a change to the shape of rules. */
writeFileSync(
  new URL("rule.schema.json", import.meta.url),
  `${JSON.stringify(ruleFileJsonSchema(), null, 2)}\n`,
);
