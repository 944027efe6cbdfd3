/** Before every renderer test file. Files share a worker, so each test leaves an empty page. */
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
