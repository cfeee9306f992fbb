import '../../src/panel/styles/panel.css';
import './states.css';
import { render } from 'preact';
import { TextProvider } from '../../src/panel/i18n/use-text.tsx';
import { ModelProvider } from '../../src/panel/kit/model-context.tsx';
import { NoticeView } from '../../src/panel/shell/notice.tsx';
import { everyNotice, noticeName } from './every-notice.ts';
import { openPageLanguage } from './page-language.ts';
import { openPageModel } from './page-model.ts';
import { createSameOriginStore } from './same-origin-store.ts';
import { followSystemTheme } from './system-theme.ts';

// Every state of the panel on one page, in the language that `?lang=` names.
followSystemTheme();
const text = openPageLanguage(location.search).text.value;
document.documentElement.lang = text.language;
render(
  <TextProvider value={text}>
    <ModelProvider value={openPageModel(createSameOriginStore())}>
      {everyNotice.map(({ title, place, notices }) => (
        <section key={title}>
          <h1>{title}</h1>
          <div class="states">
            {notices.map((notice) => (
              <figure key={noticeName(notice)}>
                <figcaption>{noticeName(notice)}</figcaption>
                <NoticeView notice={notice} place={place} />
              </figure>
            ))}
          </div>
        </section>
      ))}
    </ModelProvider>
  </TextProvider>,
  document.body,
);
