/** The host permission was removed: the isolated world cannot be reached any more. */
export class PermissionRemoved extends Error {}
