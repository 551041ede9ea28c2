import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bucket, countAttempt, giveBack, PER_ACCOUNT, PER_ADDRESS } from "./throttle.ts";

const start = new Date("2025-07-07T04:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function attempts(seconds: number[], allowance = PER_ACCOUNT) {
  let bucket: Bucket | undefined;
  return seconds.map((second) => {
    const counted = countAttempt(bucket, allowance, at(second));
    bucket = counted.bucket;
    return counted.retryAfter;
  });
}

test("ten attempts are free, then each makes the next one wait longer", () => {
  const ten = Array.from({ length: 10 }, () => 0);
  assert.deepEqual(attempts([...ten, 0, 5, 10, 10, 30, 30]), [...ten, 10, 5, 0, 20, 0, 40]);
});

test("the wait never exceeds five minutes, and waiting attempts make it no longer", () => {
  let bucket: Bucket | undefined;
  let second = 0;
  let longest = 0;
  for (let n = 0; n < 200; n++) {
    const counted = countAttempt(bucket, PER_ACCOUNT, at(second));
    bucket = counted.bucket;
    longest = Math.max(longest, counted.retryAfter);
    if (counted.retryAfter > 0) second += counted.retryAfter;
  }
  assert.equal(longest, 300);
});

test("after a quarter of an hour without an attempt ten are free again", () => {
  const tries = [...Array.from({ length: 10 }, () => 0), 910, 911];
  assert.deepEqual(
    attempts(tries),
    tries.map(() => 0),
  );
});

test("an attempt that succeeded is given back", () => {
  let bucket: Bucket | undefined;
  for (let n = 0; n < 50; n++) {
    const counted = countAttempt(bucket, PER_ACCOUNT, start);
    assert.equal(counted.retryAfter, 0);
    bucket = giveBack(counted.bucket);
  }
});

test("thirty a minute come from one address", () => {
  const thirty = Array.from({ length: 30 }, () => 0);
  assert.deepEqual(attempts([...thirty, 1, 61], PER_ADDRESS), [...thirty, 59, 0]);
});
