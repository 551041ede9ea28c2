/** The status of an answer that refuses, on pages, to forms and in the API. */
export const STATUS = {
  signed_out: 401,
  forbidden: 403,
  other_origin: 403,
  not_found: 404,
  conflict: 409,
  rule_broken: 422,
  key_reused: 422,
  too_many: 429,
  failed: 500,
  not_saved: 503,
} as const;
