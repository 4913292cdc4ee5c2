import type { Page, PaperFormat } from 'puppeteer-core';
import { getDocumentProxy } from 'unpdf';

/** One page of a printed document, in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** Runs of text with their place: from the left, and how far to the right they reach. */
  readonly runs: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly y: number;
  }[];
}

/** Prints the page to PDF as its own style says, and reads the PDF. */
export async function printed(page: Page, format: PaperFormat): Promise<readonly PrintedPage[]> {
  const document = await getDocumentProxy(await page.pdf({ format }));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const one = await document.getPage(number);
    const [, , width = 0, height = 0] = one.view;
    const { items } = await one.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [left, y] = [Number(item.transform[4]), Number(item.transform[5])];
      return [{ text: item.str, left, right: left + item.width, y }];
    });
    pages.push({ width, height, runs });
  }
  return pages;
}
