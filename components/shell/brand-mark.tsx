/** A parcel label with a bolt's head: parts that ship. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 shrink-0" fill="none">
      <rect x="1" y="1" width="22" height="22" rx="6" fill="#66c6da" />
      <path d="M12 4.6 18.4 8.3v7.4L12 19.4 5.6 15.7V8.3Z" fill="#10272f" />
      <circle cx="12" cy="12" r="3" fill="#66c6da" />
    </svg>
  );
}
