/** Where results may be sent, as the configuration says. */
export const DELIVERY_SETTINGS = Symbol('DeliverySettings');
