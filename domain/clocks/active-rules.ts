import type { Rule } from "./rule.ts";

/** The rules that run unless somebody says otherwise: those whose figure was read in its source. */
export const activeRules = (rules: Rule[]): Rule[] => rules.filter(({ verified }) => verified);
