/** Where the background keeps in `storage.session` whether the extension has any host permission: a panel of Firefox may not ask. */
export const anyPermissionKey = 'any-permission';
