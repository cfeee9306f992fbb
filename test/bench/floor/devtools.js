chrome.devtools.panels.create('Bare calls', '', '/panel.html');
