import { Module } from '@nestjs/common';
import { AnonymousSignIns } from './anonymous-sign-ins.js';
import { FactorsController } from './factors.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondStepController } from './second-step.controller.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SignOnController } from './sign-on.controller.js';
import { Site } from './site.js';

@Module({
  controllers: [
    FactorsController,
    PasskeysController,
    SecondStepController,
    SessionController,
    SessionsController,
    SignOnController,
  ],
  providers: [AnonymousSignIns, Site],
  exports: [AnonymousSignIns, Site],
})
export class SessionApiModule {}
