import { type Rule, ruleFile } from "#domain/clocks/rule.ts";
import councilOfEurope from "./council-of-europe-extradition.json" with { type: "json" };
import kazakhstan from "./kazakhstan-criminal-procedure.json" with { type: "json" };
import russia from "./russia-constitution.json" with { type: "json" };
import team from "./team.json" with { type: "json" };

/** Every rule that is shipped; one that is not verified is among them and does not run. */
export const shippedRules: Rule[] = [kazakhstan, councilOfEurope, russia, team].flatMap(
  (file) => ruleFile.parse(file).rules,
);
