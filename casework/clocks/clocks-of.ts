import type { CaseFile } from "#db/records/cases.ts";
import type { TransferRecord } from "#db/records/custody.ts";
import type { Contact, Detention } from "#db/records/detentions.ts";
import type { ProcedureStep } from "#db/records/procedures.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { activeRules } from "#domain/clocks/active-rules.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { computeClocks } from "#domain/clocks/compute-clocks.ts";
import type { DetentionFacts } from "#domain/clocks/facts.ts";
import type { Precision } from "#domain/when/when.ts";

type Recorded = {
  detentions: Detention[];
  contacts: Contact[];
  moves: TransferRecord[];
  /** Each with its steps in the order in which they came. */
  requests: { steps: ProcedureStep[] }[];
};

/** The clocks of a file, from its detentions, moves, contacts and requests for extradition as they are recorded. */
export const clocksOf = (file: CaseFile, { detentions, contacts, moves, requests }: Recorded): Clock[] =>
  computeClocks(
    {
      ...(file.ageBand && { ageBand: file.ageBand }),
      ...(file.countryOfOrigin && { countryOfOrigin: file.countryOfOrigin }),
      detentions: detentions.map((detention) => factsOf(detention, moves)),
      contacts: contacts.map(({ detentionId, atFrom, outcome }) => ({ detentionId, at: atFrom, outcome })),
      requests: requests.map(({ steps }) => steps),
    },
    activeRules(shippedRules),
  );

const factsOf = (detention: Detention, moves: TransferRecord[]): DetentionFacts => ({
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
  moves: moves
    .filter(({ detentionId }) => detentionId === detention.id)
    .map(({ movedTo, custodyStage }) => ({ at: movedTo, custodyStage })),
  ...(detention.endedFrom && { endedAt: detention.endedFrom }),
});
