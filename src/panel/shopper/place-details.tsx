import { redactText } from '../../vtex/redact.ts';
import { PlainValue } from '../kit/value.tsx';
import type { LookedUp } from '../regions/regions.ts';
import { sellerName } from './seller-name.ts';

/** What the store says of a place: the region, and each seller with its id, which other APIs want. */
export function PlaceDetails({
  lookedUp: { region },
  said,
}: {
  readonly lookedUp: LookedUp;
  readonly said: string;
}) {
  const found = region.kind === 'region' ? region.region : null;
  return (
    <>
      <p>{said}</p>
      {found && found.sellers.length > 0 && (
        <>
          <p>
            <code>regionId</code> <PlainValue value={found.id} />
          </p>
          <ul>
            {found.sellers.map((seller) => (
              <li key={seller.id}>
                {sellerName(seller)} <code>{redactText(seller.id)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
