export * from './dates';
export * from './fold';
export * from './numbers';
export * from './words';
