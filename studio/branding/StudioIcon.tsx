/** The mark of the studio, a cross on teal; `static/` has it as the icon of the page. */
export function StudioIcon() {
  return (
    <svg viewBox="0 0 25 25" width="1em" height="1em" fill="none" aria-hidden="true">
      <rect x="2.5" y="2.5" width="20" height="20" rx="5" fill="#037782" />
      <path d="M12.5 8v9M8 12.5h9" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  )
}
