/** Milliseconds between two looks at what a call has returned. */
const interval = 10;

const evaluate = (expression, done) => chrome.devtools.inspectedWindow.eval(expression, done);

/** Makes a call from within the page, with the page's cookies, and looks every 10 ms whether its response is there. */
function call(path, init, done) {
  evaluate(`void (window.bareCall = null, fetch(${JSON.stringify(path)}, ${JSON.stringify(init)})
    .then((response) => response.text()).then((text) => { window.bareCall = text; }))`);
  const look = () => {
    const asked = performance.now();
    evaluate('window.bareCall', (text) => {
      if (typeof text === 'string') done(text);
      else setTimeout(look, interval - (performance.now() - asked));
    });
  };
  look();
}

/** Base64 of UTF-8 JSON, with either alphabet. */
function decodeToken(token) {
  const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
    c.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A cell with the value, and the one before it where it has changed. */
function row(name, was, now) {
  const element = document.createElement('tr');
  const cell = (tag, text) => element.appendChild(document.createElement(tag)).append(text);
  cell('th', name);
  if (was !== now) {
    element.className = 'changed';
    cell('del', String(was));
    cell('ins', String(now));
  } else cell('td', String(now));
  return element;
}

let before = {};

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const value = document.querySelector('input').value;
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ public: { utm_source: { value } } });
  call('/api/sessions', { method: 'PATCH', headers, body }, (text) => {
    const segment = decodeToken(JSON.parse(text).segmentToken);
    const rows = Object.keys(segment).map((name) => row(name, before[name], segment[name]));
    document.querySelector('table').replaceChildren(...rows);
    before = segment;
  });
});

call('/api/sessions?items=*', {}, (text) => {
  document.querySelector('pre').textContent = text;
});
