import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { Live } from "#components/layout/live.tsx";
import { RemovalOperation } from "#components/removal/removal-operation.tsx";
import { Page } from "#components/layout/page.tsx";
import { Grace } from "#components/operations/grace.tsx";
import { ImportOperation } from "#components/operations/import-operation.tsx";
import { LicenseOperation } from "#components/operations/license-operation.tsx";
import { OperationHead } from "#components/operations/operation-head.tsx";
import { isOver } from "#components/operations/operation-words.ts";
import { RenewalOperation } from "#components/operations/renewal-operation.tsx";
import { RegistrationOperation } from "#components/registration/registration-operation.tsx";
import { StopButton } from "#components/operations/stop-button.tsx";
import { SyncOperation } from "#components/operations/sync-operation.tsx";
import { TakeOverOperation } from "#components/ownership/take-over-operation.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { pathHere } from "#lib/features/groups/queries.ts";
import { viewRemoval } from "#lib/features/removal/queries.ts";
import { viewOperation } from "#lib/features/operations/queries.ts";
import { listNotRegistered } from "#lib/features/registration/queries.ts";
import { checksOf } from "#lib/features/renewal/queries.ts";
import { type ListSearch, readListQuery } from "../../list-query.ts";
import { resumeTakeOverAction } from "../../tokens/ownership-actions.ts";
import { putBackAction, retryOperationAction, stopOperationAction } from "../actions.ts";

export const metadata = { title: "Operation" };

interface OperationPageProps {
  params: Promise<{ groupId: string; operationId: string }>;
  searchParams: Promise<ListSearch>;
}

export default async function OperationPage({ params, searchParams }: OperationPageProps) {
  const [{ groupId, operationId }, search] = [await params, await searchParams];
  const scope = await requireGrant(groupId, "operation:read");
  const base = `/groups/${groupId}`;
  const path = `${base}/operations/${operationId}`;
  const { walk } = readListQuery(path, search);
  const detail = await viewOperation(scope, operationId, walk);
  if (!detail) notFound();
  const [top] = await pathHere(await requireGrant(groupId, "group:read"));
  const { operation, notDone } = detail;
  const clock = { now: scope.now(), zone: scope.timeZone };
  const ofLicenses = operation.kind === "assign" || operation.kind === "revoke";
  const mayAssign = can(scope.role, "license:assign");
  const removal = operation.kind === "removal" ? await viewRemoval(scope, operationId, walk) : null;
  const takesOver = operation.kind === "take-over";
  const unregistered =
    operation.kind === "registration" ? await listNotRegistered(scope, operationId, walk) : null;
  const mayStop =
    mayAssign &&
    (ofLicenses || takesOver || unregistered || removal?.mayStop) &&
    !isOver(operation) &&
    !operation.stopAsked;

  return (
    <Page
      crumbs={[
        { label: top?.name ?? "", href: base },
        { label: "Operations", href: `${base}/operations` },
        { label: String(operation.number) },
      ]}
    >
      {!isOver(operation) && <Live groupId={groupId} topics={["operations"]} />}
      <OperationHead
        detail={detail}
        base={base}
        clock={clock}
        actions={
          (ofLicenses || mayStop) && (
            <>
              {mayStop && <StopButton id={operation.id} action={stopOperationAction.bind(null, groupId)} />}
              {ofLicenses && (
                <ButtonLink
                  icon="download"
                  href={`${base}/operations/${operation.id}/result`}
                  download
                  prefetch={false}
                >
                  Download result
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {ofLicenses && (
        <LicenseOperation
          detail={detail}
          clock={clock}
          path={path}
          grace={
            <Grace
              operationId={operation.id}
              takenBack={detail.takenBack}
              clock={clock}
              putBack={mayAssign ? putBackAction.bind(null, groupId) : undefined}
            />
          }
          retry={
            detail.retried ? (
              <span className="soft">Tried again since, by another operation</span>
            ) : (
              mayAssign && (
                <ActionButton
                  action={retryOperationAction.bind(null, groupId)}
                  fields={{ operation: operation.id }}
                  icon="rotate-cw"
                  size="sm"
                >
                  {`Retry ${count(notDone.total)}`}
                </ActionButton>
              )
            )
          }
        />
      )}
      {removal && <RemovalOperation detail={detail} report={removal} clock={clock} path={path} />}
      {unregistered && (
        <RegistrationOperation detail={detail} notDone={unregistered} base={base} clock={clock} path={path} />
      )}
      {operation.kind === "sync" && <SyncOperation operation={operation} />}
      {takesOver && (
        <TakeOverOperation
          detail={detail}
          base={base}
          clock={clock}
          resume={
            can(scope.role, "token:write") && (
              <ActionButton
                action={resumeTakeOverAction.bind(null, groupId)}
                fields={{ operation: operation.id }}
                icon="rotate-cw"
                size="sm"
              >
                Go on
              </ActionButton>
            )
          }
        />
      )}
      {operation.kind === "renewal" && (
        <RenewalOperation checks={checksOf(operation.progress)} base={base} clock={clock} />
      )}
      {operation.kind === "import" && <ImportOperation operation={operation} base={base} />}
    </Page>
  );
}
