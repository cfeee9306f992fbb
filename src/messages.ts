/** Event on the panel's window: DevTools shows our panel. Sent by the devtools page, which alone hears of it. */
export const panelShown = 'panel-shown';

/** Event on the panel's window: DevTools shows another panel. */
export const panelHidden = 'panel-hidden';
