import { Section } from "#components/layout/section.tsx";
import { FactList } from "#components/ui/fact-list.tsx";

/** Whom to ask about what: Apple does not know this console, nor its maker what Apple decided. */
export function Escalation() {
  return (
    <Section id="whom-to-ask" title="Whom to ask">
      <FactList
        facts={[
          {
            term: "Apple Support",
            value:
              "A new token is refused as well; licenses were bought and are not counted after a day; terms cannot be accepted; an account is locked or flagged; licenses of a closed location.",
            second:
              "Have the name of the organization, the location and the error number at hand. Never send the token file.",
          },
          {
            term: "Whoever runs this server",
            value:
              "A step of the connection test fails; no worker runs; an error says that something broke in this server; a number that asks to be reported.",
            second: "Have the number of the operation at hand, and the time.",
          },
          {
            term: "An owner of your organization",
            value: "A token of a group above must be renewed; you may not do what you have to.",
          },
        ]}
      />
    </Section>
  );
}
