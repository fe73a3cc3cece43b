import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.js';
import { RealPatientsController } from './real-patients.controller.js';
import { TenantsController } from './tenants.controller.js';

@Module({
  controllers: [OrganizationController, RealPatientsController, TenantsController],
})
export class TenantsApiModule {}
