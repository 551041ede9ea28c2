/** In which a file may be, in several at once: what is missing in one of them is no gap in another. */
export const SITUATIONS = [
  "open",
  "held",
  /** certainly held beyond a limit, now or before */
  "beyond",
  "hiding",
  /** another state asks for them; and they are not held */
  "requested",
  "requested_at_liberty",
  /** a decision against them stands */
  "decided",
  /** a request for protection is pending; they are recognised; either has a certificate */
  "pending",
  "recognised",
  "certified",
  /** they have not departed, nor died; and somebody works on the file */
  "here",
  "here_and_active",
  /** in the country of origin, handed over or returned */
  "home",
  /** closed, with an outcome that says where they are */
  "closed",
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What may be missing on a file, in the parts in which a report tells it, and in which situation it is a gap. */
export const GAPS_AT = {
  open: { no_caseworker: "open" },
  detention: {
    no_counsel: "held",
    no_time_of_arrest: "held",
    no_place: "held",
    no_ground: "held",
    no_stage: "held",
    no_contact: "held",
    beyond_not_recorded: "beyond",
  },
  hiding: { not_spoken_to: "hiding" },
  procedure: {
    no_bars: "requested",
    no_counsel_at_liberty: "requested_at_liberty",
    not_served: "decided",
    no_certificate: "pending",
    no_proof: "recognised",
    no_last_day: "certified",
  },
  person: {
    no_papers: "here",
    not_asked: "here_and_active",
    no_country_of_origin: "here",
    no_age: "here",
    no_sex: "here",
    no_arrival: "here",
    no_grounds: "here_and_active",
  },
  home: { no_place_at_home: "home", not_seen_at_home: "home" },
  closed: { outcome_not_shown: "closed" },
} as const satisfies Record<string, Record<string, Situation>>;

type Parts = typeof GAPS_AT;
export type GapsAt = keyof Parts;
export type Gap = { [At in GapsAt]: keyof Parts[At] }[GapsAt] & string;

/** Each gap, and the situation in which it is one. */
const SITUATION_OF = Object.assign({}, ...Object.values(GAPS_AT)) as Record<Gap, Situation>;
export const situationOf = (gap: Gap): Situation => SITUATION_OF[gap];

export const GAPS = Object.keys(SITUATION_OF) as [Gap, ...Gap[]];

/** The gaps of a part, in their order. */
export const gapsAt = (at: GapsAt): Gap[] => Object.keys(GAPS_AT[at]) as Gap[];

/** What a file lacks; and of what: a procedure, a request, a limit. */
export type Missing = { gap: Gap; about?: string | undefined };
