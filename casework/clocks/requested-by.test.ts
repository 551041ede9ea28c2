import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProcedureStep } from "#db/records/procedures.ts";
import { requestedBy, statesAsking } from "./requested-by.ts";

const at = (day: string) => new Date(`2025-${day}T12:00:00+05:00`);
const held = (from: string, to?: string) => ({
  takenFrom: at(from),
  takenTo: at(from),
  takenPrecision: "minute",
  endedTo: to === undefined ? null : at(to),
});

const request = (requestingState: string | null, ...steps: [string, string][]) => ({
  request: { requestingState },
  steps: steps.map(([step, day]) => ({
    ...{ step, happenedFrom: at(day), happenedTo: at(day), endsOn: null },
  })) as ProcedureStep[],
});
const notice = (requestingState: string, from: string, lifted?: string) => ({
  ...{ requestingState, happenedFrom: at(from) },
  liftedAt: lifted === undefined ? null : at(lifted),
});

test("they are held for the one state that asks for them, by a request or a notice", () => {
  const uzbek = request("UZB", ["request_received", "07-08"]);
  assert.equal(requestedBy(held("07-05"), { requests: [uzbek], notices: [] }), "UZB");
  assert.equal(requestedBy(held("07-05"), { requests: [], notices: [notice("UZB", "01-10")] }), "UZB");
  assert.equal(requestedBy(held("07-05"), { requests: [uzbek], notices: [notice("UZB", "01-10")] }), "UZB");
  assert.equal(requestedBy(held("07-05"), { requests: [], notices: [] }), undefined);
});

test("of several states that ask nobody knows for which they are held, nor of one that nobody knows", () => {
  const uzbek = request("UZB", ["request_received", "07-08"]);
  const turkish = request("TUR", ["request_received", "07-06"]);
  const unknown = request(null, ["request_received", "07-06"]);
  for (const other of [turkish, unknown])
    assert.equal(requestedBy(held("07-05"), { requests: [uzbek, other], notices: [] }), undefined);
  assert.equal(
    requestedBy(held("07-05"), { requests: [uzbek], notices: [notice("TUR", "01-10")] }),
    undefined,
  );
});

test("an arrest, or an order of custody, says for whose sake it was", () => {
  const uzbek = request("UZB", ["arrested", "07-06"]);
  const russian = request("RUS", ["request_received", "01-06"]);
  const asking = { requests: [uzbek, russian], notices: [notice("TUR", "01-10")] };
  assert.equal(requestedBy(held("07-05"), asking), "UZB");
  const ordered = request("RUS", ["request_received", "01-06"], ["temporary_custody_ordered", "07-07"]);
  const both = { ...asking, requests: [uzbek, ordered] };
  assert.deepEqual(statesAsking(held("07-05"), both), ["RUS", "UZB"]);
  assert.equal(requestedBy(held("07-05"), both), undefined);
  assert.equal(requestedBy(held("03-01", "03-09"), both), undefined);
  assert.deepEqual(statesAsking(held("03-01", "03-09"), both), ["RUS", "TUR"]);
});

test("what had ended before they were taken is none of it, until it is made again", () => {
  for (const end of ["refused", "request_withdrawn", "lapsed"]) {
    const ended = request("TUR", ["request_received", "03-01"], [end, "04-01"]);
    const uzbek = request("UZB", ["request_received", "07-08"]);
    assert.equal(requestedBy(held("07-05"), { requests: [ended], notices: [] }), undefined, end);
    assert.equal(requestedBy(held("07-05"), { requests: [ended, uzbek], notices: [] }), "UZB", end);
    const again = request(
      "TUR",
      ["request_received", "03-01"],
      [end, "04-01"],
      ["request_received", "07-07"],
    );
    assert.equal(requestedBy(held("07-05"), { requests: [again], notices: [] }), "TUR", end);
  }
  const lifted = { requests: [], notices: [notice("TUR", "01-10", "05-01")] };
  assert.equal(requestedBy(held("07-05"), lifted), undefined);
});

test("each detention has its own state: the one that asked then", () => {
  const asking = {
    requests: [
      request("TUR", ["request_received", "03-01"], ["refused", "04-01"]),
      request("UZB", ["request_received", "07-08"]),
    ],
    notices: [],
  };
  assert.equal(requestedBy(held("03-10", "04-02"), asking), "TUR");
  assert.equal(requestedBy(held("05-01", "05-03"), asking), undefined);
  assert.equal(requestedBy(held("07-05"), asking), "UZB");
});
