import { Module } from '@nestjs/common';
import { WebController } from './web.controller.js';
import { WEB_APP, WebApp } from './web-app.js';

@Module({
  controllers: [WebController],
  providers: [{ provide: WEB_APP, useFactory: () => WebApp.open() }],
})
export class WebApiModule {}
