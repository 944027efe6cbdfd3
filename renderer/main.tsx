import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { windowLink } from './api/link';
import { App } from './app/App';
import './ui/theme/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('no #root in the page');

createRoot(root).render(
  <StrictMode>
    <App link={windowLink()} />
  </StrictMode>,
);
