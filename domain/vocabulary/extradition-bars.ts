/** What forbids handing somebody over, by the 1951 Convention, the Convention against Torture or the law of the state asked. */
export const EXTRADITION_BARS = [
  "asylum_pending",
  "refugee_status",
  "torture_risk",
  "political_offence",
  "double_jeopardy",
  "nationality",
] as const;

export type ExtraditionBar = (typeof EXTRADITION_BARS)[number];
