import { StepList } from "#components/ui/step-list.tsx";
import { wholeDate } from "#components/ui/time-words.ts";
import {
  accountTokenSteps,
  downloadSteps,
  downloadStepsOf,
  notListedSteps,
  olderWording,
  PORTAL_CHECKED_ON,
  portalOf,
  type PortalStep,
} from "#lib/domain/help/portal-steps.ts";

/** Where Apple keeps the file, as of the day somebody last looked. */
export function PortalHelp() {
  return (
    <div className="portal">
      <StepList steps={downloadSteps.map(sentence)} />
      <p>
        <PortalLink host="business.apple.com" /> or <PortalLink host="school.apple.com" />
      </p>
      <LastChecked />
      <More summary="Your token is not listed?" steps={notListedSteps} />
      <More summary="An old account without locations?" steps={accountTokenSteps} />
    </div>
  );
}

function PortalLink({ host }: { host: string }) {
  return (
    <a className="link" href={`https://${host}`} target="_blank" rel="noreferrer">
      Open {host}
    </a>
  );
}

/** The way to the file for one kind of token and location, with the other behind a click. */
export function PortalSteps({ legacy, platform }: { legacy: boolean; platform: string | null }) {
  return (
    <div className="portal">
      <StepList steps={(legacy ? accountTokenSteps : downloadStepsOf(platform)).map(sentence)} />
      {!legacy &&
        portalOf(platform).hosts.map((host) => (
          <p key={host}>
            <PortalLink host={host} />
          </p>
        ))}
      <LastChecked older={!legacy} />
      {legacy ? (
        <More summary="In Apple Business or School Manager by now?" steps={downloadSteps} />
      ) : (
        <More summary="An old account without locations?" steps={accountTokenSteps} />
      )}
    </div>
  );
}

function LastChecked({ older = true }: { older?: boolean }) {
  return (
    <p className="second">
      Apple moves this page now and then. Last checked{" "}
      {wholeDate(new Date(`${PORTAL_CHECKED_ON}T12:00:00Z`), "UTC")}.
      {older && ` Older wording: ${olderWording}.`}
    </p>
  );
}

function More({ summary, steps }: { summary: string; steps: readonly PortalStep[] }) {
  return (
    <details className="more-help">
      <summary className="link">{summary}</summary>
      <StepList steps={steps.map(sentence)} />
    </details>
  );
}

function sentence({ words }: PortalStep) {
  return words.map(({ text, emphasis }, at) => (emphasis ? <b key={at}>{text}</b> : text));
}
