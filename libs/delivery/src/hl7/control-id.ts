/** MSH-10 of what a delivery sends: at each attempt, and of no other message. 20 characters, what old versions have. */
export function controlIdOf(deliveryId: string): string {
  return deliveryId.replaceAll('-', '').slice(-20);
}
