/** Token of the bare backend, which asks nobody whether it is the right one. */
export const STORE_BACKEND = Symbol('StoreBackend');
