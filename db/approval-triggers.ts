import type { EngineName } from "./append-only.ts";

/** Who made somebody is written with the entry that tells of it: no command can forget it. */
export const makersTriggers = ["entries_tell_makers"];

/** A request begins waiting, for 72 hours at most; is answered once, by nobody whom the asker made; and stays. */
export const approvalTriggers = ["approvals_begin", "approvals_answer", "approvals_stay"];

export const makersSql = (engine: EngineName) => (engine === "sqlite" ? sqliteMakers : postgresMakers);
export const approvalsSql = (engine: EngineName) =>
  engine === "sqlite" ? sqliteApprovals : postgresApprovals;

const MAKING = "NEW.event IN ('user.invited', 'role.granted') AND NEW.actor_id IS NOT NULL";

/** Whoever was made here and whom they made have these makers now: whoever made them, and whoever made those. */
const TELL = `INSERT INTO makers (user_id, maker_id)
  SELECT made.id, maker.id
  FROM (
    SELECT id FROM users WHERE chain = NEW.chain
    UNION SELECT makers.user_id FROM makers INNER JOIN users ON users.id = makers.maker_id WHERE users.chain = NEW.chain
  ) AS made, (
    SELECT NEW.actor_id AS id UNION SELECT maker_id FROM makers WHERE user_id = NEW.actor_id
  ) AS maker
  WHERE made.id <> maker.id
  ON CONFLICT DO NOTHING;`;

type Rule = { name: string; broken: string };

const HOURS_72_MS = 72 * 3_600_000;
const beginsWaiting: Rule = { name: "approvals_begin_waiting", broken: "NEW.state <> 'waiting'" };
const answeredOnce: Rule = { name: "approvals_answered_once", broken: "OLD.state <> 'waiting'" };
const notWhoWasMade: Rule = {
  name: "approvals_not_who_was_made",
  broken: `NEW.state IN ('approved', 'refused')
    AND EXISTS (SELECT 1 FROM makers WHERE user_id = NEW.decided_by AND maker_id = NEW.asked_by)`,
};
const within72Hours = (longer: string): Rule => ({ name: "approvals_within_72_hours", broken: longer });
const asPinned = (differs: string): Rule => ({
  name: "approvals_as_pinned",
  broken: ["id", "chain", "case_id", "about", "act", "pinned", "asked_by", "asked_at", "ends_at"]
    .map((column) => `NEW.${column} ${differs} OLD.${column}`)
    .join(" OR "),
});

const sqliteMakers = [
  `CREATE TRIGGER \`entries_tell_makers\` AFTER INSERT ON \`entries\` WHEN ${MAKING} BEGIN
  ${TELL}
END;`,
];

const sqliteApprovals = [
  sqliteRefuses("approvals_begin", "INSERT", [
    beginsWaiting,
    within72Hours(`NEW.ends_at - NEW.asked_at > ${HOURS_72_MS}`),
  ]),
  sqliteRefuses("approvals_answer", "UPDATE", [answeredOnce, asPinned("IS NOT"), notWhoWasMade]),
  sqliteRefuses("approvals_stay", "DELETE", [{ name: "approvals_stay", broken: "true" }]),
];

function sqliteRefuses(trigger: string, change: string, rules: Rule[]): string {
  const checks = rules.map(({ name, broken }) => `  SELECT RAISE(ABORT, '${name}') WHERE ${broken};`);
  return [`CREATE TRIGGER \`${trigger}\` BEFORE ${change} ON \`approvals\` BEGIN`, ...checks, "END;"].join(
    "\n",
  );
}

const postgresMakers = [
  `CREATE OR REPLACE FUNCTION "tell_makers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${TELL}
  RETURN NULL;
END $$;`,
  `CREATE TRIGGER "entries_tell_makers" AFTER INSERT ON "entries" FOR EACH ROW WHEN (${MAKING}) EXECUTE FUNCTION "tell_makers"();`,
];

const postgresApprovals = [
  ...postgresRefuses("approvals_begin", "INSERT", [
    beginsWaiting,
    within72Hours("NEW.ends_at - NEW.asked_at > interval '72 hours'"),
  ]),
  ...postgresRefuses("approvals_answer", "UPDATE", [
    answeredOnce,
    asPinned("IS DISTINCT FROM"),
    notWhoWasMade,
  ]),
  `CREATE TRIGGER "approvals_stay" BEFORE DELETE OR TRUNCATE ON "approvals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`,
];

function postgresRefuses(trigger: string, change: string, rules: Rule[]): string[] {
  const checks = rules.map(
    ({ name, broken }) => `  IF ${broken} THEN
    RAISE EXCEPTION '${name}' USING ERRCODE = 'check_violation', CONSTRAINT = '${name}';
  END IF;`,
  );
  return [
    [
      `CREATE OR REPLACE FUNCTION "${trigger}"() RETURNS trigger LANGUAGE plpgsql AS $$`,
      "BEGIN",
      ...checks,
      "  RETURN NEW;",
      "END $$;",
    ].join("\n"),
    `CREATE TRIGGER "${trigger}" BEFORE ${change} ON "approvals" FOR EACH ROW EXECUTE FUNCTION "${trigger}"();`,
  ];
}
