/** What is wanted of a location: that it knows a person, or no longer. */
export const registrationVerbs = ["register", "retire"] as const;

export type RegistrationVerb = (typeof registrationVerbs)[number];

/** What Apple is asked for. */
export type UserVerb = "create" | "update" | "retire";

/** What of a person Apple would not take, and is not told again. */
export type Omission = "account" | "email";

/** wanted: written down. ordered: in an order that has not left. sent: in one that has. The others are ends. */
export type RegistrationState =
  "wanted" | "ordered" | "sent" | "confirmed" | "refused" | "missing" | "not-sent";
