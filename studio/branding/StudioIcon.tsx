/** A cross on a page: the mark of the studio, in the colour of the text around it. */
export function StudioIcon() {
  return (
    <svg viewBox="0 0 25 25" width="1em" height="1em" fill="none" aria-hidden="true">
      <rect x="2.5" y="2.5" width="20" height="20" rx="5" fill="#0f7285" />
      <path d="M12.5 7v7M9 10.5h7M8 18h9" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
