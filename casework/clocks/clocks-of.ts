import type { CaseFile } from "#db/records/cases.ts";
import type { Contact, Detention } from "#db/records/detentions.ts";
import { shippedRules } from "#db/rules/rules.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { computeClocks } from "#domain/clocks/compute-clocks.ts";
import type { DetentionFacts } from "#domain/clocks/facts.ts";
import type { Precision } from "#domain/when/when.ts";

/** The clocks of a file, from its detentions and contacts as they are recorded. */
export const clocksOf = (file: CaseFile, detentions: Detention[], contacts: Contact[]): Clock[] =>
  computeClocks(
    {
      ...(file.ageBand && { ageBand: file.ageBand }),
      ...(file.countryOfOrigin && { countryOfOrigin: file.countryOfOrigin }),
      detentions: detentions.map(factsOf),
      contacts: contacts.map(({ detentionId, atFrom, outcome }) => ({ detentionId, at: atFrom, outcome })),
    },
    shippedRules,
  );

const factsOf = (detention: Detention): DetentionFacts => ({
  id: detention.id,
  jurisdiction: detention.jurisdiction,
  timeZone: detention.timeZone,
  taken: {
    earliest: detention.takenFrom,
    latest: detention.takenTo,
    precision: detention.takenPrecision as Precision,
    about: detention.takenAbout,
  },
  ...(detention.recordedStart && { recordedStart: detention.recordedStart }),
  learnedAt: detention.recordedAt,
  ground: detention.ground,
  custodyStage: detention.custodyStage,
  ...(detention.endedFrom && { endedAt: detention.endedFrom }),
});
