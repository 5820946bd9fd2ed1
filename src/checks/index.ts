export * from './field';
export * from './finding';
export * from './run';
