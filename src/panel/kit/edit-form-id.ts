/** The id by which the buttons below the screens belong to the form for public keys. */
export const editFormId = 'edit-public-keys';
