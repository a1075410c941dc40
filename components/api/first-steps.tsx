import { Coded } from "#components/api/coded.tsx";
import { Command } from "#components/api/command.tsx";

interface FirstStepsProps {
  /** Where the API stands, such as https://console.example/api/v1. */
  address: string;
  requestsPerMinute: number;
}

/** What holds for every call. */
export function FirstSteps({ address, requestsPerMinute }: FirstStepsProps) {
  const tryOut = `curl '${address}/groups' -H "Authorization: Bearer $QUARTERMASTER_KEY"`;
  return (
    <div className="max-w-[780px] space-y-4 pb-4">
      <Step title="Sign in">
        {
          "Make a key under Settings, API keys, and send it as `Authorization: Bearer qm_…`. It has a role in one organization group and those below it; "
        }
        {"`?group=` with a group's id narrows a request to that group."}
      </Step>
      <Command text={tryOut} what="List the groups of a key" />
      <Step title="Pages">
        {
          "Lists answer `data` and `page`. Give `page.next` as `?after=` for the next page; the `Link` header has the whole address."
        }
      </Step>
      <Step title="Long work">
        {
          "What takes a while answers 202 with an operation and its address in `Location`. Ask for the operation until its state is done, partly, failed or stopped."
        }
      </Step>
      <Step title="Refusals">
        {
          "A refusal is `application/problem+json`. Go by `reason`, one of a closed list; `detail` is for people, `errors` tells what is wrong in which field. "
        }
        {
          "What is out of a key's reach answers 404 as if it were not there. `requestId` finds the request in Activity."
        }
      </Step>
      <Step title="Sending twice">
        {
          "Give creating calls an `Idempotency-Key` of your own: sent again within 24 hours with the same body, the call is answered alike and not done twice. "
        }
        {"The same key with another body is refused; while the first still runs, 409."}
      </Step>
      <Step title="Limits">
        {`${requestsPerMinute} requests a minute for each key; the \`RateLimit\` headers say how many are left. Beyond it, 429 and \`Retry-After\`. Bodies are JSON of at most one megabyte.`}
      </Step>
    </div>
  );
}

function Step({ title, children }: { title: string; children: string | string[] }) {
  const text = [children].flat().join("");
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <p className="text-ink-2">
        <Coded>{text}</Coded>
      </p>
    </div>
  );
}
