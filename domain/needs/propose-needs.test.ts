import assert from "node:assert/strict";
import { test } from "node:test";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { type NeedFacts, proposeNeeds } from "./propose-needs.ts";

const recordedAt = new Date("2025-07-05T16:30:00+05:00");
const nothing: NeedFacts = { countryOfOrigin: "UZB", countryOfAsylum: "KAZ", profile: [] };
const held = { ground: "criminal", jurisdiction: "KAZ", recordedAt } as const;
const proposed = (facts: Partial<NeedFacts>) =>
  proposeNeeds({ ...nothing, ...facts }).map(({ need }) => need);

test("nothing is proposed of somebody of whom nothing is recorded", () => {
  assert.deepEqual(proposed({}), []);
});

test("who is held in the country of asylum is proposed as detained there, since that was recorded", () => {
  assert.deepEqual(proposeNeeds({ ...nothing, detention: held }), [{ need: "LP-DA", since: recordedAt }]);
});

test("a country of asylum that nobody has recorded is where they are held; held at home, or elsewhere, is another need", () => {
  assert.deepEqual(proposed({ countryOfAsylum: null, detention: held }), ["LP-DA"]);
  assert.deepEqual(proposed({ countryOfAsylum: "KGZ", detention: held }), ["LP-DT"]);
  assert.deepEqual(proposed({ detention: { ...held, jurisdiction: "UZB" } }), ["LP-DO"]);
  assert.deepEqual(proposed({ countryOfAsylum: "UZB", detention: { ...held, jurisdiction: "UZB" } }), [
    "LP-DO",
  ]);
});

test("held for a foreign state is at risk of refoulement, wherever they are held", () => {
  for (const ground of DETENTION_GROUNDS) {
    const foreign = ground === "wanted_by_foreign_state" || ground === "extradition_request";
    const detention = { ...held, ground };
    assert.deepEqual(proposed({ detention }), foreign ? ["LP-RR", "LP-DA"] : ["LP-DA"], ground);
    assert.deepEqual(
      proposed({ detention: { ...detention, jurisdiction: "UZB" } }),
      foreign ? ["LP-RR", "LP-DO"] : ["LP-DO"],
      ground,
    );
  }
});

test("whose extradition is asked for is at risk of refoulement, held or not, since the newer of both was recorded", () => {
  const later = new Date(recordedAt.getTime() + 3_600_000);
  const asked = (since: Date) => [{ need: "LP-RR", since } as const];
  assert.deepEqual(proposeNeeds({ ...nothing, ofSteps: asked(recordedAt) }), asked(recordedAt));
  assert.deepEqual(proposed({ detention: held, ofSteps: asked(recordedAt) }), ["LP-RR", "LP-DA"]);
  const detention = { ...held, ground: "extradition_request" as const };
  assert.deepEqual(proposeNeeds({ ...nothing, detention, ofSteps: asked(later) }), [
    { need: "LP-RR", since: later },
    { need: "LP-DA", since: recordedAt },
  ]);
});

test("a child who has nobody with them any more is separated, since the last arrest was recorded", () => {
  assert.deepEqual(proposeNeeds({ ...nothing, leftAlone: { recordedAt } }), [
    { need: "SC-SC", since: recordedAt },
  ]);
});

test("who is in hiding is proposed as in hiding, but not once they are held", () => {
  for (const whereabouts of WHEREABOUTS) {
    const known = { whereabouts, recordedAt };
    assert.deepEqual(proposed({ known }), whereabouts === "in_hiding" ? ["LP-IH"] : [], whereabouts);
    assert.deepEqual(proposed({ known, detention: held }), ["LP-DA"], whereabouts);
  }
});

test("whoever is known to those who look for them is at risk due to profile; a relative is not", () => {
  for (const profile of PROFILES)
    assert.deepEqual(proposed({ profile: [profile] }), profile === "relative_of" ? [] : ["LP-RP"], profile);
  assert.deepEqual(proposed({ profile: [...PROFILES] }), ["LP-RP"]);
});
