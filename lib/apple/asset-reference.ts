import { z } from "zod";
import { objects, text } from "#lib/apple/wire-values.ts";

/** Apple's name for one stock of licenses: a product in one quality. */
export interface AssetReference {
  adamId: string;
  pricingParam: string;
}

/** The quality that Apple means when an answer names none. */
export const STANDARD_QUALITY = "STDQ";

const Reference = z.object({ adamId: text, pricingParam: text });

export const assetReferences = objects.transform((values) =>
  values.flatMap((value): AssetReference[] => {
    const { adamId, pricingParam } = Reference.parse(value);
    return adamId === null ? [] : [{ adamId, pricingParam: pricingParam ?? STANDARD_QUALITY }];
  }),
);
