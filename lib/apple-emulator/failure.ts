import { messageOf, statusOf } from "#lib/apple-emulator/error-catalog.ts";

export interface AssetRef {
  adamId: string;
  pricingParam: PricingParam;
}

export type PricingParam = "STDQ" | "PLUS";

export interface ErrorInfo {
  assets?: AssetRef[];
  clientUserIds?: string[];
  serialNumbers?: string[];
}

export interface WireError {
  errorInfo?: ErrorInfo;
  errorMessage: string;
  errorNumber: number;
}

/** A "no" that Apple says in its own numbers. */
export class AppleFailure extends Error {
  readonly number: number;
  readonly status: number;
  readonly info: ErrorInfo | undefined;

  constructor(number: number, { info, status }: { info?: ErrorInfo; status?: number } = {}) {
    super(messageOf(number));
    this.number = number;
    this.status = status ?? statusOf(number);
    this.info = info;
  }

  get wire(): WireError {
    return wireError(this.number, this.info);
  }
}

export function wireError(number: number, info?: ErrorInfo): WireError {
  return { ...(info && { errorInfo: info }), errorMessage: messageOf(number), errorNumber: number };
}
