import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stepsOf } from "#domain/procedures/machines.ts";
import { ASYLUM_ATTEMPTS, type AsylumAttempt } from "#domain/vocabulary/asylum-attempts.ts";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { exactly } from "#domain/when/exactly.ts";
import type { When } from "#domain/when/when.ts";
import type { AttemptFact, StepFact } from "./facts.ts";
import { protectionStatuses } from "./protection-statuses.ts";
import { refusalServed } from "./refusal-served.ts";

const ALMATY = "Asia/Almaty";
const at = (day: number) => new Date(Date.UTC(2025, 0, day));
const step = (kind: StepFact["kind"], named: string, day: number): StepFact => {
  const [name = "", endsOn = null] = named.split(" ");
  return { kind, step: name, happenedFrom: at(day), happenedTo: at(day), endsOn };
};
/** Steps a day apart, "step until". */
const rsd = (...steps: string[]) => steps.map((named, day) => step("rsd", named, day));
const asylum = (...steps: string[]) => steps.map((named, day) => step("state_asylum", named, day));
const attempts = (...outcomes: AsylumAttempt[]): AttemptFact[] =>
  outcomes.map((outcome, day) => ({ outcome, happenedFrom: at(day), happenedTo: at(day) }));

const unhcr = (...steps: string[]) => {
  const { status, proof } = protectionStatuses(rsd(...steps), [], "UTC").unhcr;
  return proof ? `${status} ${proof.endsOn}` : status;
};
const state = (...steps: string[]) => protectionStatuses(asylum(...steps), [], "UTC").state.status;

test("UNHCR's status is the last final decision of its procedure", () => {
  assert.equal(unhcr(), "none");
  assert.equal(unhcr("approached"), "none");
  assert.equal(unhcr("registered"), "asylum_seeker");
  assert.equal(unhcr("registered", "interviewed", "recognised"), "mandate_refugee");
  assert.equal(unhcr("derivative", "interviewed"), "derivative");
  assert.equal(unhcr("registered", "rejected"), "rejected");
  assert.equal(unhcr("registered", "rejected", "decision_served"), "rejected");
  assert.equal(unhcr("registered", "excluded"), "excluded");
  assert.equal(unhcr("recognised", "ceased"), "ceased");
  assert.equal(unhcr("registered", "abandoned"), "closed");
  assert.equal(unhcr("registered", "abandoned", "registered"), "asylum_seeker");
});

test("a decision that is appealed against is not final: what stood before it stands again", () => {
  assert.equal(unhcr("registered", "rejected", "appealed"), "asylum_seeker");
  assert.equal(unhcr("registered", "rejected", "appealed", "appeal_dismissed"), "rejected");
  assert.equal(unhcr("registered", "excluded", "appealed", "appeal_dismissed"), "excluded");
  assert.equal(unhcr("registered", "rejected", "appealed", "appeal_allowed"), "mandate_refugee");
  for (const givenUp of ["withdrawn", "abandoned"])
    assert.equal(unhcr("registered", "rejected", "appealed", givenUp), "rejected", "the decision stands");
  assert.equal(unhcr("registered", "withdrawn"), "closed");
  assert.equal(state("registered", "refused", "appealed", "withdrawn"), "refused");
  assert.equal(unhcr("derivative", "cancelled", "appealed"), "derivative");
  assert.equal(unhcr("derivative", "cancelled", "appealed", "appeal_allowed"), "derivative");
  assert.equal(unhcr("recognised", "reopened"), "mandate_refugee");
  assert.equal(unhcr("registered", "rejected", "reopened"), "asylum_seeker");
  assert.equal(state("registered", "refused", "appealed"), "asylum_seeker");
  assert.equal(state("registered", "refused", "appealed", "appeal_allowed"), "recognised");
  assert.equal(state("granted", "ended", "appealed"), "recognised");
});

test("a status is proven by its own certificate, the one that is valid longest", () => {
  const pending = ["registered", "certificate_issued 2025-06-30"];
  assert.equal(unhcr(...pending), "asylum_seeker 2025-06-30");
  assert.equal(unhcr(...pending, "certificate_renewed 2025-09-30"), "asylum_seeker 2025-09-30");
  assert.equal(unhcr(...pending, "certificate_renewed"), "asylum_seeker 2025-06-30");
  assert.equal(unhcr(...pending, "recognised"), "mandate_refugee");
  assert.equal(
    unhcr(...pending, "recognised", "refugee_certificate_issued 2026-01-31"),
    "mandate_refugee 2026-01-31",
  );
  assert.equal(unhcr(...pending, "rejected"), "rejected");
});

test("who asked the state in vain has a status that says so, and how often", () => {
  const asked = (...outcomes: AsylumAttempt[]) => protectionStatuses([], attempts(...outcomes), "UTC").state;
  assert.equal(asked().status, "none");
  assert.deepEqual(asked("registration_refused", "sent_away", "registration_refused"), {
    status: "attempted",
    attempted: { outcome: "registration_refused", times: 2 },
  });
  assert.deepEqual(asked("ignored", "sent_away").attempted, { outcome: "sent_away", times: 1 });
  assert.deepEqual(asked("ignored", "accepted"), { status: "asylum_seeker" });
  const refused = protectionStatuses(
    asylum("registered", "refused"),
    attempts("registration_refused"),
    "UTC",
  );
  assert.deepEqual([refused.state.status, refused.state.attempted], ["refused", undefined]);
});

test("a refusal that was served counts until somebody appeals, and again when the appeal is dismissed and served", () => {
  const served = (...steps: string[]) => refusalServed(asylum(...steps), "UTC")?.getTime();
  assert.equal(served("registered", "refused"), undefined);
  assert.equal(served("registered", "refused", "decision_served"), at(2).getTime());
  assert.equal(served("registered", "refused", "decision_served", "appealed"), undefined);
  const appealed = ["registered", "refused", "decision_served", "appealed", "appeal_dismissed"];
  assert.equal(served(...appealed), undefined);
  assert.equal(served(...appealed, "decision_served"), at(5).getTime());
  assert.equal(served("registered", "granted", "decision_served"), undefined);
});

const day = (named: string) => {
  const when = exactly("2025-07-03", "", ALMATY) as When;
  return { ...step("state_asylum", named, 0), happenedFrom: when.earliest, happenedTo: when.latest };
};
const hour = (named: string, time: string) => {
  const when = exactly("2025-07-03", time, ALMATY) as When;
  return { ...step("state_asylum", named, 0), happenedFrom: when.earliest, happenedTo: when.latest };
};

test("a decision that is served on the day on which it was made was made before it was served", () => {
  const served = (...steps: StepFact[]) => refusalServed(steps, ALMATY) !== undefined;
  assert.equal(
    served(day("refused"), day("appealed"), day("appeal_dismissed"), day("decision_served")),
    true,
  );
  assert.equal(served(hour("decision_served", "10:00"), day("refused")), true);
  assert.equal(served(day("decision_served"), hour("refused", "15:00")), true);
  assert.equal(served(hour("decision_served", "10:00"), hour("refused", "15:00")), false);
  assert.equal(served(day("decision_served"), day("refused"), day("appealed")), false);
});

/** Steps of today and the two days before, of an hour or of the day: what is told as today's has happened by the time it is recorded. */
const toldSteps = fc.array(
  fc.record({
    name: fc.constantFrom(...stepsOf("state_asylum")),
    ago: fc.nat(2),
    time: fc.option(fc.constantFrom("08:00", "09:30", "11:00")),
  }),
  { maxLength: 7 },
);

test("it does not matter in what order steps were recorded, those of today among them", () => {
  const noon = new Date("2025-07-03T12:00:00+05:00").getTime();
  fc.assert(
    fc.property(
      toldSteps.chain((steps) => fc.tuple(fc.constant(steps), shuffled(steps))),
      (orders) => {
        const [one, other] = orders.map((steps) => {
          const recorded = steps.map(({ name, ago, time }, at): StepFact => {
            const when = exactly(`2025-07-0${3 - ago}`, time ?? "", ALMATY) as When;
            const latest = Math.min(when.latest.getTime(), noon + at * 600_000);
            const endsOn = name.includes("certificate") ? "2025-09-01" : null;
            const [happenedFrom, happenedTo] = [when.earliest, new Date(latest)];
            return { kind: "state_asylum", step: name, happenedFrom, happenedTo, endsOn };
          });
          const told = said(protectionStatuses(recorded, [], ALMATY));
          return [told, refusalServed(recorded, ALMATY)];
        });
        assert.deepEqual(one, other);
      },
    ),
  );
});

const dated = <K extends StepFact["kind"]>(kind: K, named: fc.Arbitrary<string>) =>
  fc
    .record({
      name: named,
      day: fc.integer({ min: 1, max: 20 }),
      until: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    .map(
      ({ name, day, until }): StepFact => ({
        ...step(kind, name, day),
        endsOn: until === null ? null : `2025-0${until}-01`,
      }),
    );
const anySteps = fc.array(
  fc.oneof(
    dated("rsd", fc.constantFrom(...stepsOf("rsd"))),
    dated("state_asylum", fc.constantFrom(...stepsOf("state_asylum"))),
    dated("extradition", fc.constantFrom(...stepsOf("extradition"))),
  ),
  { maxLength: 12 },
);
const anyAttempts = fc.array(
  fc
    .record({ outcome: fc.constantFrom(...ASYLUM_ATTEMPTS), day: fc.integer({ min: 1, max: 20 }) })
    .map(({ outcome, day }): AttemptFact => ({ outcome, happenedFrom: at(day), happenedTo: at(day) })),
  { maxLength: 5 },
);
const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
/** Without the steps themselves: two that say the same are not told apart. */
const said = ({ unhcr, state }: ReturnType<typeof protectionStatuses>) => ({
  unhcr: [unhcr.status, unhcr.by?.step, unhcr.proof?.endsOn],
  state: [state.status, state.by?.step, state.proof?.endsOn, state.attempted],
});

test("the order in which things were recorded does not matter", () => {
  fc.assert(
    fc.property(
      anySteps.chain((steps) => fc.tuple(fc.constant(steps), shuffled(steps))),
      anyAttempts.chain((asked) => fc.tuple(fc.constant(asked), shuffled(asked))),
      ([steps, mixed], [asked, askedMixed]) => {
        assert.deepEqual(
          said(protectionStatuses(mixed, askedMixed, "UTC")),
          said(protectionStatuses(steps, asked, "UTC")),
        );
        assert.deepEqual(refusalServed(mixed, "UTC"), refusalServed(steps, "UTC"));
      },
    ),
  );
});

test("nothing that the state does displaces what UNHCR has given, and the other way round", () => {
  fc.assert(
    fc.property(anySteps, anyAttempts, (steps, asked) => {
      const both = said(protectionStatuses(steps, asked, "UTC"));
      const ofUnhcr = steps.filter(({ kind }) => kind === "rsd");
      const ofState = steps.filter(({ kind }) => kind === "state_asylum");
      assert.deepEqual(said(protectionStatuses(ofUnhcr, [], "UTC")).unhcr, both.unhcr);
      assert.deepEqual(said(protectionStatuses(ofState, asked, "UTC")).state, both.state);
    }),
  );
});

test("a status is always one of the words there are, and what has a proof is a status that can be proven", () => {
  fc.assert(
    fc.property(anySteps, anyAttempts, (steps, asked) => {
      const { unhcr, state } = protectionStatuses(steps, asked, "UTC");
      assert.ok(UNHCR_STATUSES.includes(unhcr.status), unhcr.status);
      assert.ok(STATE_STATUSES.includes(state.status), state.status);
      if (unhcr.proof) assert.ok(["asylum_seeker", "mandate_refugee", "derivative"].includes(unhcr.status));
      if (state.proof) assert.ok(["asylum_seeker", "recognised"].includes(state.status));
    }),
  );
});
