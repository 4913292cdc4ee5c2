export function findBrowser(family?: 'chromium' | 'firefox', env?: NodeJS.ProcessEnv): string | null;
