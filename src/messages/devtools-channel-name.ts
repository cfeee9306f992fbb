/**
 * Message to the panel's window with which the devtools page passes one end of a channel. In a private window of Firefox
 * nothing else gets through: the panel is of another origin to its devtools page there, and a `runtime` port ends with
 * whatever other toolbox is closed.
 */
export const devtoolsChannel = 'devtools-channel';
