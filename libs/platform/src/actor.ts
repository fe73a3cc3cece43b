export type ActorKind = 'person' | 'client' | 'service';

/**
 * Who acts. Every public method of a domain service takes one, every audit entry names one, and
 * the database shows only what its tenant and compartments may see.
 */
export interface Actor {
  readonly kind: ActorKind;
  /** A person's or client's UUID; for the service itself the name of the process part. */
  readonly id: string;
  readonly tenantId: string;
  readonly compartmentIds: readonly string[] | 'all';
  /** Of these, the ones whose restricted and whose very restricted rows open to the actor; none if left out. */
  readonly clearances?: {
    readonly restricted: readonly string[];
    readonly veryRestricted: readonly string[];
  };
  /** Patients whose rows the actor opened by breaking the glass, each with the id of that act. */
  readonly openings?: readonly { readonly id: string; readonly patientId: string }[];
  /** What a person or client may do, by name; the list is that of the library `auth`. */
  readonly permissions?: readonly string[];
  /** Network address of the caller, where there is one. */
  readonly address?: string;
  /** Operating-system account of a local operator, who reaches the api through its Unix socket. */
  readonly operatorName?: string;
}

/** The service acting on its own behalf, for example a worker that carries out a queued job. */
export function serviceActor(id: string, tenantId: string): Actor {
  return { kind: 'service', id, tenantId, compartmentIds: 'all' };
}

/** A person at the machine's own shell. Named in the audit trail by the account they use. */
export function operatorActor(operatorName: string, tenantId: string): Actor {
  return { kind: 'service', id: 'operator', tenantId, compartmentIds: 'all', operatorName };
}
