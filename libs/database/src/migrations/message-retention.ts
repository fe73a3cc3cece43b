import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages without a document end by their age, as documents do, and with the patient whom they name. */
export class MessageRetention1764932000000 implements MigrationInterface {
  readonly name = 'MessageRetention1764932000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        -- with a document a message lives as long as that
        add column has_document boolean not null default false,
        -- when its bytes went; the row stays
        add column erased_at timestamptz;
      update message set has_document = true where exists (select from message_document as part
        where part.message_id = message.id and part.document_id is not null);
      update message set erased_at = changed_at where answers_sealed is null;
      create index message_without_document_idx on message (tenant_id, arrived_at, id)
        where not has_document and erased_at is null;
      grant update (has_document, erased_at) on message to cloister_app;

      alter table retention_rule drop constraint retention_rule_class_check;
      alter table retention_rule add constraint retention_rule_class_check
        -- of HL7 messages without a document; else that of documents that came so
        check (class in ('all', 'web', 'rest', 'fhir', 'hl7', 'message'));
      -- Whatever is due is due under the rules as they were last changed, with the grace after that. What is
      -- kept under rules now has never been reached by them: its grace begins here.
      alter table tenant add column retention_changed_at timestamptz;
      update tenant set retention_changed_at = now()
        where exists (select from retention_rule where tenant_id = tenant.id);
      grant update (retention_changed_at) on tenant to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
