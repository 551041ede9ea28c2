import assert from "node:assert/strict";
import { test } from "node:test";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { barsOfStatuses } from "./bars-of-statuses.ts";

test("a refugee, by whichever of the two, is not to be handed over; nor somebody whose request is pending", () => {
  const bars = UNHCR_STATUSES.flatMap((unhcrStatus) =>
    STATE_STATUSES.flatMap((stateStatus) =>
      barsOfStatuses({ unhcrStatus, stateStatus }).map((bar) => `${unhcrStatus} ${stateStatus} ${bar}`),
    ),
  );
  const refugees = bars.filter((one) => one.endsWith("refugee_status"));
  assert.ok(refugees.every((one) => /mandate_refugee|derivative|recognised/.test(one)));
  assert.equal(refugees.length, 2 * STATE_STATUSES.length + UNHCR_STATUSES.length - 2);
  const pending = bars.filter((one) => one.endsWith("asylum_pending"));
  assert.ok(pending.every((one) => one.includes("asylum_seeker")));
  assert.equal(bars.includes("rejected asylum_seeker asylum_pending"), true);
  assert.equal(
    bars.some((one) => one.startsWith("none none")),
    false,
  );
});
