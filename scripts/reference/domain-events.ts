import { domainEvents } from './names.js';
import { code, type Page, table } from './page.js';
import { initializerOf, type KnownClass, literalsOf, readSources } from './source-index.js';

const CONSUMER = 'DomainEventConsumer';

interface Consumer {
  readonly name: string;
  readonly owner: string;
  readonly types: readonly string[];
}

export function domainEventPage(): Page {
  const consumers = readSources()
    .classes.filter(({ interfaces }) => interfaces.includes(CONSUMER))
    .map(consumerOf);
  return {
    path: 'domain-events.md',
    title: 'Domain events',
    introduction:
      'How a later step learns of an earlier one: a row written in the transaction of the action, which every worker shows to these consumers. The name of a consumer is what its confirmations are stored under. How to add one is in [other extension points](../developing/extension-points.md#a-domain-event-and-its-consumer). Client systems get other events, those of their [destinations](../integrate/deliveries.md).',
    sections: [
      {
        title: 'By event',
        body: table(
          ['event', 'declared by', 'consumers'],
          domainEvents.map(({ type, owner }) => [
            code(type),
            code(owner),
            namesOf(consumers, type),
          ]),
        ),
      },
      {
        title: 'By consumer',
        body: table(
          ['consumer', 'in', 'events'],
          consumers
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ name, owner, types }) => [
              code(name),
              code(owner),
              types.toSorted().map(code).join(', '),
            ]),
        ),
      },
    ],
  };
}

function consumerOf(known: KnownClass): Consumer {
  const [name] = literals(known, 'name');
  const types = literals(known, 'types');
  if (name === undefined || types.length === 0) {
    throw new Error(`${known.name} does not say its name and types as literals.`);
  }
  return { name, owner: known.owner, types };
}

function literals(known: KnownClass, property: string): readonly string[] {
  const value = initializerOf(known, property);
  return value ? literalsOf(value) : [];
}

function namesOf(consumers: readonly Consumer[], type: string): string {
  return consumers
    .filter(({ types }) => types.includes(type))
    .map(({ name }) => code(name))
    .toSorted()
    .join(', ');
}
