import '../../src/panel/styles/panel.css';
import { mountPanel } from '../../src/panel/shell/mount.tsx';
import { openPageSettings } from './page-language.ts';
import { openPageModel } from './page-model.ts';
import { createSameOriginStore } from './same-origin-store.ts';
import { followSystemTheme } from './system-theme.ts';

followSystemTheme();
mountPanel(document.body, openPageModel(createSameOriginStore()), openPageSettings(location.search));
