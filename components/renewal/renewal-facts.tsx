import type { PreviewedRenewal } from "#components/tokens/upload/use-upload.ts";
import { Callout } from "#components/ui/callout.tsx";
import { count, counted } from "#components/ui/count.ts";
import { Mono } from "#components/ui/serial.tsx";
import { dayDistance, wholeDate } from "#components/ui/time-words.ts";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";

/** The stored file against the new one, and what is worth knowing before it is put in its place. */
export function RenewalFacts({ preview, clock }: PreviewedRenewal) {
  const date = (at: string) => {
    const { days } = expiryOf(new Date(at), clock.now, clock.zone);
    return `${wholeDate(new Date(at), clock.zone)}, ${dayDistance(days)}`;
  };
  const { locationName, uId, organization, formerOrganization, description, waiting } = preview;
  return (
    <>
      <table className="compare">
        <caption className="vh">The new file against the stored one</caption>
        <thead>
          <tr>
            <th>
              <span className="vh">Fact</span>
            </th>
            <th>Now</th>
            <th>After</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Expires</th>
            <td>{date(preview.formerExpiresAt)}</td>
            <td>
              <b>{date(preview.expiresAt)}</b>
            </td>
          </tr>
          <tr>
            <th scope="row">Location</th>
            <td colSpan={2}>
              {locationName ?? "Legacy (account)"} <Mono>{uId}</Mono>
            </td>
          </tr>
          <tr>
            <th scope="row">Organization</th>
            <td>{formerOrganization}</td>
            <td>{organization}</td>
          </tr>
          <tr>
            <th scope="row">Downloaded by</th>
            <td colSpan={2}>Apple does not say. {description && `Noted here: ${description}`}</td>
          </tr>
        </tbody>
      </table>
      {preview.fileAge !== null && (
        <Callout tone="notice" icon="hourglass">
          <p>
            <b>Less than a year.</b> A token lasts a year from its download, and this file is about{" "}
            {count(preview.fileAge)} days old.
          </p>
        </Callout>
      )}
      {preview.contestedBy !== null && (
        <Callout tone="warning" icon="swords">
          <p>
            <b>{preview.contestedBy} stands at this location.</b> The token is renewed all the same, and
            reads; nothing is assigned or revoked until the location is ours.
          </p>
        </Callout>
      )}
      <p className="soft">
        Name, group, titles, licenses, plans and history stay.{" "}
        {waiting > 0 && `${counted(waiting, "change")} that waited for this token will be replayed in order.`}
      </p>
    </>
  );
}
