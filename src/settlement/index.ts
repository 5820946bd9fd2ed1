export * from './criteria';
export * from './dossier';
export * from './dossier-json';
export * from './entry-fields';
export * from './figures';
export * from './groups';
