/** The most places of a text that are highlighted: a letter can stand in it hundreds of times, and each place is an element. */
const mostPlaces = 8;

interface HighlightedProps {
  readonly text: string;
  /** In small letters; `''` highlights nothing. */
  readonly wanted: string;
}

/** A text with the places highlighted that have what was searched for, the first of them where they are many. */
export function Highlighted({ text, wanted }: HighlightedProps) {
  const small = text.toLowerCase();
  // A few letters are longer when they are small, and would shift the places.
  const places = wanted === '' || small.length !== text.length ? [] : placesOf(small, wanted);
  if (places.length === 0) return <>{text}</>;
  return (
    <>
      {places.map((start, index) => {
        const before = index === 0 ? 0 : (places[index - 1] ?? 0) + wanted.length;
        return [
          text.slice(before, start),
          <mark key={start}>{text.slice(start, start + wanted.length)}</mark>,
        ];
      })}
      {text.slice((places.at(-1) ?? 0) + wanted.length)}
    </>
  );
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(wanted);
  for (; at >= 0 && places.length < mostPlaces; at = text.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
}
