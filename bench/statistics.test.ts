import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { scriptsOf, shapeOf } from "./page-shape.ts";
import { foreignShare, median, percentile, ratio } from "./statistics.ts";

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test("a percentile is a value that was measured, by the nearest rank", () => {
  assert.deepEqual(
    [percentile(hundred, 0.5), percentile(hundred, 0.95), percentile(hundred, 0.99)],
    [50, 95, 99],
  );
  assert.deepEqual([percentile([7], 0.99), percentile([7], 0)], [7, 7]);
  assert.ok(Number.isNaN(percentile([], 0.5)));
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, part) => {
        const found = percentile(values, part);
        assert.ok(values.includes(found));
        assert.ok(values.filter((value) => value <= found).length >= part * values.length);
      },
    ),
  );
});

test("a median lies in the middle, and leaves out what was not measured", () => {
  assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), median([5, Number.NaN])], [2, 2.5, 5]);
  assert.ok(Number.isNaN(median([])));
});

test("a ratio needs both of its sides", () => {
  assert.deepEqual(
    [ratio(1, 4), ratio(undefined, 4), ratio(1, undefined), ratio(1, 0)],
    [0.25, undefined, undefined, undefined],
  );
});

test("what the machine did for others is told as a part of what it could do", () => {
  assert.equal(foreignShare({ all: 1500, ours: 1000, available: 2000 }), 0.25);
  assert.equal(foreignShare({ all: 900, ours: 1000, available: 2000 }), 0);
  assert.equal(foreignShare({ all: 0, ours: 0, available: 0 }), 0);
});

test("the elements and bytes of a page are counted without its scripts", () => {
  const page =
    '<!doctype html><html><body><p class="a">1 < 2</p><!-- <b> --><br/><script src="/a.js"></script><script>"<i>"</script></body></html>';
  const { elements, bytes } = shapeOf(page);
  assert.equal(elements, 4);
  assert.equal(bytes, page.length - '<script src="/a.js"></script><script>"<i>"</script>'.length);
  assert.deepEqual(
    scriptsOf(`${page}<script async="" src="/b.js?dpl=1"></script><script src="/a.js"></script>`),
    ["/a.js", "/b.js?dpl=1"],
  );
});
