import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { keptFigures } from "./kept-figures.ts";

const counting = (key: string, many: boolean) => {
  let times = 0;
  return () =>
    keptFigures(
      key,
      async () => ++times,
      () => many,
    );
};

test("few files are counted each time", async () => {
  const count = counting("few", false);
  assert.deepEqual([await count(), await count()], [1, 2]);
});

test("many files are counted once for those who ask within seconds", async () => {
  const count = counting("many", true);
  assert.deepEqual([await count(), await count(), await count()], [1, 1, 1]);
});

test("what takes long to count is kept longer, and for a minute at most", async () => {
  let clock = 0;
  const now = mock.method(performance, "now", () => clock);
  const taking = (key: string, milliseconds: number) => {
    let times = 0;
    return () =>
      keptFigures(
        key,
        async () => {
          clock += milliseconds;
          return ++times;
        },
        () => true,
      );
  };
  for (const [key, took, kept] of [
    ["quick", 10, 5_000],
    ["slow", 1_000, 30_000],
    ["very slow", 9_000, 60_000],
  ] as const) {
    const count = taking(key, took);
    await count();
    clock += kept - 1;
    assert.equal(await count(), 1, key);
    clock += 1;
    assert.equal(await count(), 2, key);
  }
  now.mock.restore();
});

test("other offices have figures of their own", async () => {
  assert.deepEqual(
    [await counting("one", true)(), await counting("other", true)(), await counting("one", true)()],
    [1, 1, 1],
  );
});

test("a count that failed is not kept", async () => {
  const failing = () =>
    keptFigures(
      "failing",
      () => Promise.reject(new Error("disk")),
      () => true,
    );
  await assert.rejects(failing);
  assert.equal(await counting("failing", true)(), 1);
});
