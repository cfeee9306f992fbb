/** Popovers, which the documents of the view tests lack: as far as the panel uses them. */
const shown = new WeakSet<HTMLElement>();

function toggle(this: HTMLElement, wanted = !shown.has(this)): boolean {
  if (wanted === shown.has(this)) return wanted;
  if (wanted) shown.add(this);
  else shown.delete(this);
  this.dispatchEvent(Object.assign(new Event('toggle'), { newState: wanted ? 'open' : 'closed' }));
  return wanted;
}

Object.assign(HTMLElement.prototype, {
  togglePopover: toggle,
  showPopover(this: HTMLElement) {
    toggle.call(this, true);
  },
  hidePopover(this: HTMLElement) {
    toggle.call(this, false);
  },
});
