/** A person, a scan station with a key, or somebody not signed in. */
export interface Somebody {
  readonly kind: 'user' | 'station' | 'anonymous';
  readonly id: string;
  /** Names of roles; `identity` knows which there are. */
  readonly roles: readonly string[];
  /** The actor's own org units and all units below them. */
  readonly orgUnitIds: readonly string[];
  /** Org units to whose mail for the whole house nobody else sees, so that it falls to this person. */
  readonly standsInFor?: readonly string[];
  /** Org units whose own sealed letters nobody else would see, as nobody in them can be given one. */
  readonly standsInForSealed?: readonly string[];
  /** True while the person may do nothing but choose an own password. */
  readonly confined?: boolean;
}

/** A part of the records that a system context may see as a whole. */
export type Realm = 'akten' | 'mail';

/** A job or command that works on its own account, under its name and only in its realms. */
export interface SystemContext {
  readonly kind: 'system';
  readonly id: string;
  readonly roles: readonly string[];
  readonly orgUnitIds: readonly string[];
  readonly realms: readonly Realm[];
}

/** Who acts. */
export type Actor = Somebody | SystemContext;
