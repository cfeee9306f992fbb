/** Passes the values of the page's postal-code form to `save`, and reloads the page when that is done. */
export function onPostalCode(save: (place: PostalCodePlace) => Promise<unknown>): void {
  addEventListener('submit', async (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'postal-code-form') return;
    event.preventDefault();
    const form = new FormData(event.target);
    await save({ country: String(form.get('country')), postalCode: String(form.get('postalCode')) });
    location.reload();
  });
}

/** Where the shopper is, according to the form. */
export interface PostalCodePlace {
  readonly country: string;
  readonly postalCode: string;
}
