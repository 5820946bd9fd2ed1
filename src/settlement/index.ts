export * from './criteria';
export * from './dossier';
export * from './entry-fields';
export * from './figures';
export * from './groups';
