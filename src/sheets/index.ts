export * from './book';
export * from './raw';
export * from './spec';
export * from './address';
export * from './tag';
export * from './style-areas';
