import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { PeopleRepository } from '../accounts/people.repository.js';
import { Person } from '../accounts/person.entities.js';
import { nameSkeletons } from './name-skeletons.js';

const AT_ONCE = 1000;

/** Finds printed names that a reader would take for each other. */
@Injectable()
export class LookAlikes {
  constructor(private readonly people: PeopleRepository) {}

  /**
   * Somebody of the tenant whose printed name is hard to tell from this one; removed people too, since
   * their names stand on what they signed. Names lie sealed, so all of them are opened.
   */
  async find(tx: Transaction, tenantId: string, displayName: string): Promise<string | null> {
    const sought = nameSkeletons(displayName);
    for (let after: string | null = null; ;) {
      const page: readonly Person[] = await tx.find(Person, {
        select: { id: true, tenantId: true, objectKeyId: true, displayNameSealed: true },
        where: { tenantId, ...(after !== null && { id: MoreThan(after) }) },
        order: { id: 'asc' },
        take: AT_ONCE,
      });
      for (const [id, name] of await this.people.displayNamesOf(tx, page)) {
        if (nameSkeletons(name).some((skeleton, index) => skeleton === sought[index])) return id;
      }
      if (page.length < AT_ONCE) return null;
      after = page.at(-1)?.id ?? null;
    }
  }
}
