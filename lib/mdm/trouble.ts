/**
 * `unreachable`: nothing left for the server. `outcome-unknown`: something did, and its answer was lost. `key-refused`: it
 * does not let us in. `not-understood`: whoever answered is no such server. `inside`: an address that nobody may have us call.
 */
export type TroubleKind = "unreachable" | "outcome-unknown" | "key-refused" | "not-understood" | "inside";

/** An MDM server could not be asked, or did not answer. */
export class MdmTrouble extends Error {
  override readonly name = "MdmTrouble";
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, detail = "") {
    super(detail === "" ? kind : `${kind}: ${detail}`);
    this.kind = kind;
  }
}
