import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Message } from '../message.entities.js';

export type ReferenceKind = 'control' | 'patient' | 'report';
/** What people look for. */
export type SoughtKind = Exclude<ReferenceKind, 'report'>;

/** By what a message is found: its control id, the patients that it names, and the numbers of its reports. */
@Entity('message_reference')
@Check('message_reference_kind_check', `kind in ('control', 'patient', 'report')`)
@Index('message_reference_value_idx', ['tenantId', 'indexVersion', 'kind', 'valueIndex'])
export class MessageReference {
  @PrimaryColumn('uuid', {
    name: 'message_id',
    primaryKeyConstraintName: 'message_reference_pkey',
  })
  @ForeignKey(() => Message, 'id', {
    name: 'message_reference_message_fkey',
    onDelete: 'CASCADE',
  })
  readonly messageId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'message_reference_pkey' })
  readonly kind!: ReferenceKind;

  @PrimaryColumn('bytea', {
    name: 'value_index',
    primaryKeyConstraintName: 'message_reference_pkey',
  })
  readonly valueIndex!: Buffer;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'message_reference_tenant_fkey' })
  readonly tenantId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;
}
