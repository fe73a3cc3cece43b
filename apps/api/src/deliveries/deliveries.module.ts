import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';
import { DestinationsController } from './destinations.controller.js';
import { SentMessagesController } from './sent-messages.controller.js';

@Module({
  controllers: [DeliveriesController, DestinationsController, SentMessagesController],
})
export class DeliveriesApiModule {}
