// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasPosting } from '@/utils/core/posting/looks-like-posting';
import { MATCHES, SITES, siteOf } from '@/utils/core/sites';
import { glance } from '@/utils/page/glance';
import { packSigns } from '@/utils/page/pack-signs';
import { hasSigns, signsOn } from '@/utils/page/signs';

const PACKED = packSigns(SITES);

test.each(MATCHES)('the signs of %s are those of its site', (pattern) => {
  const url = pattern.replace('*.', 'www.').replaceAll('*', 'some/page');
  const site = siteOf(url);
  const signs = signsOn(PACKED, new URL(url).hostname);
  expect(signs?.address.source).toBe(site?.posting.map(({ source }) => source).join('|'));
});

test('a look-alike host has no signs', () => {
  expect(signsOn(PACKED, 'www.linkedin.com.example.net')).toBe(null);
  expect(signsOn(PACKED, 'notlinkedin.com')).toBe(null);
});

describe('signs of a posting', () => {
  afterEach(() => {
    document.documentElement.innerHTML = '<head></head><body></body>';
  });

  test.each([
    ['/jobs/view/4012345678', '<p>Loading'],
    ['/feed/', '<div class="jobs-details"></div>'],
    ['/feed/', '<div itemscope itemtype="https://schema.org/JobPosting"></div>'],
    ['/feed/', '<script type="application/ld+json">{"@type": "JobPosting"}</script>'],
    ['/feed/', '<script type="application/ld+json">{"@type": "Organization"}</script>'],
    ['/feed/', '<h1>News of the week</h1><p>A posting is far away.'],
    ['/feed/', '<img name="querySelector"><img name="querySelectorAll">'],
  ])('on %s with %s are seen by a glance as by the reader', (path, body) => {
    document.body.innerHTML = body;
    const url = `https://www.linkedin.com${path}`;
    const signs = signsOn(PACKED, 'www.linkedin.com');
    expect(signs && hasSigns(document, path, signs)).toBe(hasPosting(document, url, siteOf(url)));
  });
});

describe('a glance', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('location', new URL('https://www.linkedin.com/feed/'));
    vi.stubGlobal('navigation', new EventTarget());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
  });
  const show = () => {
    document.body.innerHTML = '<div class="jobs-details"></div>';
  };

  test('finds what is there at once, and tells it once', () => {
    show();
    const found = vi.fn();
    glance(PACKED, found);
    dispatchEvent(new Event('click'));
    vi.runAllTimers();
    expect(found).toHaveBeenCalledTimes(1);
  });

  test('finds what comes late', () => {
    const found = vi.fn();
    glance(PACKED, found);
    vi.advanceTimersByTime(2_000);
    show();
    expect(found).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(found).toHaveBeenCalledTimes(1);
  });

  test('sleeps after its last look until the user clicks or the address changes', () => {
    const found = vi.fn();
    glance(PACKED, found);
    vi.runAllTimers();
    expect(vi.getTimerCount()).toBe(0);
    show();
    navigation.dispatchEvent(new Event('currententrychange'));
    vi.advanceTimersByTime(10);
    expect(found).toHaveBeenCalledTimes(1);
  });
});
