/** How the database's schema compares with the one that this code was written for. */
export type SchemaVersion =
  | { readonly status: 'current' }
  | {
      readonly status: 'older';
      /** The last migration that was applied; null where there is none, or where it cannot be seen. */
      readonly last: string | null;
    }
  | {
      readonly status: 'newer';
      /** The last migration that was applied, one that this code does not know. */
      readonly last: string;
      /** The version of Cloister that applied it, where it left its name. */
      readonly cloisterVersion: string | null;
    };
