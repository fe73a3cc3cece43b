import { DomainError } from '@app/platform';
import type { TargetTrouble } from './targets/target-refused.js';

export class DestinationNotFound extends DomainError {
  readonly code = 'destination-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such destination, or it was removed.');
  }
}

export class DestinationNameTaken extends DomainError {
  readonly code = 'destination-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('A destination of this name exists. Choose another name.');
  }
}

const WHY: Readonly<Record<TargetTrouble, string>> = {
  'address-internal':
    'it lies inside the network and is not listed. The operator lists it: CLOISTER_DELIVERY_HOSTS.',
  'address-not-https': 'it has to begin with https://, or for HL7 with mllps://.',
  'address-not-listed':
    'its host is not listed. The operator lists it: CLOISTER_DELIVERY_HOSTS in the settings.',
  'address-with-login':
    'a name or password in an address would be shown to everybody who reads it.',
  'name-unknown': 'nobody knows its name.',
};

export class AddressNotAllowed extends DomainError {
  readonly code = 'address-not-allowed';
  readonly kind = 'invalid';

  constructor(override readonly reason: TargetTrouble) {
    super(`Nothing may be sent to this address: ${WHY[reason]}`);
  }
}

export class DestinationKindFixed extends DomainError {
  readonly code = 'destination-kind-fixed';
  readonly kind = 'conflict';

  constructor() {
    super('A destination stays of its kind. Add another one, and remove this one.');
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
      'A client system asked for this itself: where it is sent and what it tells is changed by the client.',
    );
  }
}

export class DestinationNotApproved extends DomainError {
  readonly code = 'destination-not-approved';
  readonly kind = 'conflict';

  constructor() {
    super('What a client system asked for goes on by an approval of its address.');
  }
}

export class NothingToApprove extends DomainError {
  readonly code = 'nothing-to-approve';
  readonly kind = 'conflict';

  constructor() {
    super('Nobody asks for an approval here, or it was given.');
  }
}

export class OtherAddressAsked extends DomainError {
  readonly code = 'other-address-asked';
  readonly kind = 'conflict';

  constructor() {
    super('The client asks for another address by now. Look at it, and approve that one.');
  }
}

export class SubscriptionNotFound extends DomainError {
  readonly code = 'subscription-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such subscription of yours, or it was removed.');
  }
}

export class TooManySubscriptions extends DomainError {
  readonly code = 'too-many-subscriptions';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`A client has ${most} subscriptions at most. Remove one first.`);
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
    super('No such message was sent, or it is about a summary that you do not see.');
  }
}

export class DeliveryNotFound extends DomainError {
  readonly code = 'delivery-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such delivery. What was acknowledged is kept for 90 days.');
  }
}

export class DeliveryNotPossible extends DomainError {
  readonly code = 'delivery-not-possible';
  readonly kind = 'conflict';

  /** @param reason the state that the delivery is in */
  constructor(override readonly reason: string) {
    super(`The delivery is ${reason}, and so this cannot be done to it.`);
  }
}
