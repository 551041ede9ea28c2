import { type Rule, ruleFile } from "#domain/clocks/rule.ts";
import bilateralKazakhUzbek from "./bilateral-kazakhstan-uzbekistan.json" with { type: "json" };
import chisinau from "./chisinau-convention.json" with { type: "json" };
import councilOfEurope from "./council-of-europe-extradition.json" with { type: "json" };
import kazakhOffences from "./kazakhstan-administrative-offences.json" with { type: "json" };
import kazakhCriminal from "./kazakhstan-criminal-procedure.json" with { type: "json" };
import kazakhRefugees from "./kazakhstan-refugees.json" with { type: "json" };
import kyrgyzCriminal from "./kyrgyzstan-criminal-procedure.json" with { type: "json" };
import kyrgyzRefugees from "./kyrgyzstan-refugees.json" with { type: "json" };
import minsk from "./minsk-convention.json" with { type: "json" };
import orders from "./orders.json" with { type: "json" };
import russiaConstitution from "./russia-constitution.json" with { type: "json" };
import russiaCriminal from "./russia-criminal-procedure.json" with { type: "json" };
import shanghai from "./shanghai-convention.json" with { type: "json" };
import team from "./team.json" with { type: "json" };
import unhcr from "./unhcr-procedural-standards.json" with { type: "json" };

/** Every rule that is shipped; one that is not verified is among them and runs only where somebody has switched it on. */
export const shippedRules: Rule[] = [
  kazakhCriminal,
  kazakhOffences,
  kazakhRefugees,
  bilateralKazakhUzbek,
  chisinau,
  minsk,
  shanghai,
  councilOfEurope,
  russiaConstitution,
  russiaCriminal,
  kyrgyzRefugees,
  kyrgyzCriminal,
  unhcr,
  orders,
  team,
].flatMap((file) => ruleFile.parse(file).rules);
