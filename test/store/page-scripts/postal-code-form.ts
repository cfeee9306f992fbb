/** Hands what was typed into the page's postal-code form to `save`, and loads the page again when that is through. */
export function onPostalCode(save: (place: PostalCodePlace) => Promise<unknown>): void {
  addEventListener('submit', async (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'postal-code-form') return;
    event.preventDefault();
    const form = new FormData(event.target);
    await save({ country: String(form.get('country')), postalCode: String(form.get('postalCode')) });
    location.reload();
  });
}

/** Where the shopper is, as the form has it. */
export interface PostalCodePlace {
  readonly country: string;
  readonly postalCode: string;
}
