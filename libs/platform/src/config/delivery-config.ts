import { z } from 'zod';
import { setting } from './setting.js';

/** A name, an address or a network; `http://` or `mllp://` before it where it may be reached without encryption. */
const TARGET =
  /^(?:(?:https?|mllps?):\/\/)?(?:\[[0-9a-f:.]+\](?::\d{1,5})?|[0-9a-f:]+\/\d{1,3}|[^\s@?#/:]+(?::\d{1,5})?|[\d.]+\/\d{1,2})$/i;

export const DELIVERY_VARIABLES = {
  CLOISTER_DELIVERY_HOSTS: setting(
    z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .pipe(
        z.array(
          z.string().regex(TARGET, 'is not a name, address or network, with or without a port'),
        ),
      ),
    'allowed addresses of destinations: hosts, addresses and networks, separated by commas; without it nothing is sent',
    { page: 'operate/destinations.md' },
  ),
  CLOISTER_DELIVERY_CA_FILE: setting(
    z.string().min(1).optional(),
    "certificates of the authority that signed the receivers' certificates, PEM, instead of the system's",
    { unset: "the system's" },
  ),
  CLOISTER_DELIVERY_CERT_FILE: setting(
    z.string().min(1).optional(),
    "Cloister's certificate, PEM, for HL7 receivers that ask for one; together with `CLOISTER_DELIVERY_KEY_FILE`",
  ),
  CLOISTER_DELIVERY_KEY_FILE: setting(
    z.string().min(1).optional(),
    'the key of that certificate, PEM',
  ),
};
type Variables = z.infer<z.ZodObject<typeof DELIVERY_VARIABLES>>;

/** Where results are sent. */
export interface DeliverySettings {
  /** Nothing is sent to a host that is not listed here, whatever a destination says. */
  readonly allowedHosts: readonly string[];
  /** Authorities of the site's own, in place of those of the system. */
  readonly caFile: string | null;
  /** Shown to receivers of HL7 who ask who we are. */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
  /** Where links lead; null: what is sent holds none. */
  readonly publicUrl: string | null;
}

export function deliveryOf(variables: Variables, publicUrl: string | undefined): DeliverySettings {
  const { CLOISTER_DELIVERY_CERT_FILE: certFile, CLOISTER_DELIVERY_KEY_FILE: keyFile } = variables;
  return {
    certificate: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : null,
    allowedHosts: variables.CLOISTER_DELIVERY_HOSTS,
    caFile: variables.CLOISTER_DELIVERY_CA_FILE ?? null,
    publicUrl: publicUrl ?? null,
  };
}
