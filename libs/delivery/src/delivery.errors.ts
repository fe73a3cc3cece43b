import { DomainError } from '@app/platform';
import type { TargetTrouble } from './targets/target-refused.js';

export class DestinationNotFound extends DomainError {
  readonly code = 'destination-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This destination does not exist, or it was removed.');
  }
}

export class DestinationNameTaken extends DomainError {
  readonly code = 'destination-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('A destination with this name already exists. Choose another name.');
  }
}

const WHY: Readonly<Record<TargetTrouble, string>> = {
  'address-internal':
    'it is inside the internal network and not listed. Your Cloister administrator can list it in CLOISTER_DELIVERY_HOSTS.',
  'address-not-https': 'it must begin with https://, or with mllps:// for HL7.',
  'address-not-listed':
    'its host is not listed. Your Cloister administrator can list it in CLOISTER_DELIVERY_HOSTS.',
  'address-with-login': 'everyone who reads the address would see the name or password in it.',
  'name-unknown': 'its host name can’t be resolved.',
};

export class AddressNotAllowed extends DomainError {
  readonly code = 'address-not-allowed';
  readonly kind = 'invalid';

  constructor(override readonly reason: TargetTrouble) {
    super(`Sending to this address is not allowed: ${WHY[reason]}`);
  }
}

export class DestinationKindFixed extends DomainError {
  readonly code = 'destination-kind-fixed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The kind of a destination can’t be changed. Add another destination, and remove this one.',
    );
  }
}

export class DestinationSignsNothing extends DomainError {
  readonly code = 'destination-signs-nothing';
  readonly kind = 'conflict';

  constructor() {
    super('HL7 messages are not signed, so this destination has no secret.');
  }
}

export class DestinationSubscribed extends DomainError {
  readonly code = 'destination-subscribed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'A client system requested this destination itself: only that client can change its address and its events.',
    );
  }
}

export class DestinationNotApproved extends DomainError {
  readonly code = 'destination-not-approved';
  readonly kind = 'conflict';

  constructor() {
    super('A destination that a client system requested is turned on by approving its address.');
  }
}

export class NothingToApprove extends DomainError {
  readonly code = 'nothing-to-approve';
  readonly kind = 'conflict';

  constructor() {
    super('No approval is requested here, or it was already given.');
  }
}

export class OtherAddressAsked extends DomainError {
  readonly code = 'other-address-asked';
  readonly kind = 'conflict';

  constructor() {
    super('The client now requests a different address. Check it, and approve that one.');
  }
}

export class SubscriptionNotFound extends DomainError {
  readonly code = 'subscription-not-found';
  readonly kind = 'missing';

  constructor() {
    super('You don’t have this subscription, or it was removed.');
  }
}

export class TooManySubscriptions extends DomainError {
  readonly code = 'too-many-subscriptions';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`A client can have at most ${most} subscriptions. Remove one first.`);
  }
}

export class CompartmentUnknown extends DomainError {
  readonly code = 'compartment-unknown';
  readonly kind = 'invalid';

  constructor() {
    super('One of the compartments does not exist.');
  }
}

export class SentMessageNotFound extends DomainError {
  readonly code = 'message-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This message does not exist, or it is about a summary that you don’t have access to.');
  }
}

export class DeliveryNotFound extends DomainError {
  readonly code = 'delivery-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This delivery does not exist. Acknowledged deliveries are kept for 90 days.');
  }
}

export class DeliveryNotPossible extends DomainError {
  readonly code = 'delivery-not-possible';
  readonly kind = 'conflict';

  /** @param reason the state that the delivery is in */
  constructor(override readonly reason: string) {
    super(`This is not possible: the delivery is ${reason}.`);
  }
}
