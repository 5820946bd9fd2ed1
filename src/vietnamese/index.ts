export * from './dates';
export * from './fold';
export * from './numbers';
