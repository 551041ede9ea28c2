import assert from "node:assert/strict";
import { test } from "node:test";
import { readFields } from "./form-fields.ts";

function form(...pairs: [string, string][]) {
  const made = new FormData();
  for (const [name, value] of pairs) made.append(name, value);
  return made;
}

test("what is left empty, and what the framework adds, is left out", () => {
  assert.deepEqual(
    readFields(form(["text", "Held"], ["toldBy", "  "], ["$ACTION_KEY", "k1"], ["$title", "A note"])),
    {
      text: "Held",
    },
  );
});

test("dotted names are nested, numbered ones are lists", () => {
  const fields = readFields(
    form(["names.1.given", "Rano"], ["names.0.given", "Rahima"], ["names.0.family", "T."]),
  );
  assert.deepEqual(fields, { names: [{ given: "Rahima", family: "T." }, { given: "Rano" }] });
});

test("names that end in brackets are lists, even of one", () => {
  assert.deepEqual(readFields(form(["needs[]", "doctor"])), { needs: ["doctor"] });
  assert.deepEqual(readFields(form(["needs", "doctor"], ["needs", "school"])), {
    needs: ["doctor", "school"],
  });
});

test("a moment is one text, however it is known", () => {
  assert.deepEqual(
    readFields(
      form(["when.how", "exact"], ["when.date", "2025-07-05"], ["when.time", "16:10"], ["when.words", "May"]),
    ),
    { when: "2025-07-05T16:10" },
  );
  assert.deepEqual(
    readFields(form(["when.how", "about"], ["when.date", "2025-07-05"], ["when.words", "May"])),
    { when: "May" },
  );
  assert.deepEqual(readFields(form(["when.how", "unknown"])), { when: "not_known" });
});

test("a name without end is no field of ours", () => {
  assert.deepEqual(readFields(form(["a.".repeat(400_000), "x"], ["text", "Held"])), { text: "Held" });
});

test("names that mean something to JavaScript do no harm", () => {
  readFields(form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"]));
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});
