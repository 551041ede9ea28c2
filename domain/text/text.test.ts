import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkText } from "./check-text.ts";
import { line, prose } from "./fields.ts";

const area = { max: 40, lines: true };
const key = (text: string, limits = area) => {
  const checked = checkText(text, limits);
  return "problem" in checked ? checked.problem.key : checked.text;
};

test("letters of every script, emoji and joiners are text", () => {
  const family = "👨\u200d👩\u200d👧";
  const joined = "می\u200cخواهم";
  for (const text of ["Қазақ", family, joined, "first\nsecond\tthird"]) assert.equal(key(text), text);
});

test("text has one normal form, without its margins", () => {
  assert.equal(key("  g\u0306oz  \r\n"), "ğoz");
  assert.equal(key("one\r\ntwo"), "one\ntwo");
});

test("control characters and marks that turn the reading order are refused", () => {
  for (const code of [0x00, 0x07, 0x1b, 0x7f, 0x85])
    assert.equal(key(`a${String.fromCharCode(code)}b`), "text.control");
  for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
    assert.equal(key(`a${String.fromCharCode(code)}b`), "text.reordering");
  }
  assert.equal(key("half \ud83d"), "text.control");
  assert.equal(key("one\ntwo", { max: 40, lines: false }), "text.control");
});

test("what is too long is refused with its numbers", () => {
  assert.deepEqual(checkText("🕊".repeat(42), area), {
    problem: { key: "text.too_long", params: { max: 40, length: 42, over: 2 } },
  });
  assert.equal(key("🕊".repeat(40)), "🕊".repeat(40));
});

test("text that was accepted is accepted again as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const checked = checkText(typed, area);
      if ("text" in checked) assert.deepEqual(checkText(checked.text, area), checked);
    }),
  );
});

test("a field answers the sentence of its problem", () => {
  const problem = (field: ReturnType<typeof line>, value: unknown) => {
    const parsed = field.safeParse(value);
    return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
  };
  assert.equal(problem(line(10), " Lochin "), "Lochin");
  assert.equal(problem(prose(10), "a\nb"), "a\nb");
  assert.deepEqual(problem(line(10), "a\nb"), ["text.control"]);
  assert.deepEqual(problem(line(10), "   "), ["form.missing"]);
  assert.deepEqual(problem(line(10), undefined), ["form.missing"]);
  assert.deepEqual(line(3).safeParse("Lochin").error?.issues[0], {
    code: "custom",
    message: "text.too_long",
    params: { max: 3, length: 6, over: 3 },
    path: [],
  });
});
