import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { applyPreferences } from './app/preferences.js';
import { queryClient } from './app/query.js';
import { router } from './app/router.js';
import { watchSession } from './app/session.js';
import { listenForHotkeys } from './app/use-hotkeys.js';

applyPreferences();
watchSession(router);
listenForHotkeys();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
