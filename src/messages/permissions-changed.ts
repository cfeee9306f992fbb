/** Message of the background to all panels: the host permissions are not what they were. It says no more. */
export const permissionsChanged = 'permissions-changed';
