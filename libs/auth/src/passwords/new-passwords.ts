import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../accounts/people.repository.js';
import type { Person } from '../accounts/person.entities.js';
import { tenantNameOf } from '../tenants/tenant-details.js';
import { PasswordHashing } from './password-hashing.js';
import { checkPassword, type PasswordOwner } from './password-rules.js';

/** Passwords that people choose: one is hashed only if the rules allow it to its owner. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly people: PeopleRepository,
    private readonly hashing: PasswordHashing,
  ) {}

  async ownerOf(tx: Transaction, person: Person): Promise<PasswordOwner> {
    const named = await this.people.named(tx, person);
    return { ...named, tenantName: await tenantNameOf(tx, person.tenantId) };
  }

  /** Throws `PasswordRefused`, `PasswordsBusy`. */
  async hash(password: string, owner: PasswordOwner): Promise<string> {
    checkPassword(password, owner);
    using turn = await this.hashing.takeTurn();
    return turn.hash(password);
  }
}
