/** Version of the record's schema. Apart from the schema: who only needs the version need not load it. */
export const SCHEMA_VERSION = '1.0'
