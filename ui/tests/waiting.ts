/** A notebook with two articles whose quotes wait for a decision. */
import type { Page } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { expect, type Desk } from "./desk";

export const HARBOUR = "Harbour to reopen";
export const TALKS = "Talks on the port";

const HARBOUR_TEXT = `Harbour to reopen after three weeks

“The tide will not wait for us,” said Dana Doyle, the harbour master, on Monday. She has run the port since 2009.

“Nothing moves,” Doyle said, “until the inspectors have gone home.” Two ships are still waiting at the outer pier.

Piet van Dam, who owns the larger ship, called the delay “a costly mistake” and asked for a meeting.

“We will talk to everybody,” Doyle said.

Subscribe to our newsletter

Sign up to get the morning briefing in your inbox. Already a subscriber? Sign in to read the full story.
`;

const TALKS_TEXT = `Talks on the port end without a date

“There is no date yet,” said Piet van Dam after the meeting on Tuesday.
`;

/** Speaks of somebody without a name. */
export const MINISTER = "Spring on the pier";

export const MINISTER_TEXT = `Spring on the pier comes late

“The port will open again in May,” the transport minister said on Monday.

“Nobody will be left behind,” the transport minister said on Tuesday.
`;

/** Imports them into a new notebook; the library is shown. */
export async function importWaiting(desk: Desk, page: Page): Promise<void> {
  await desk.start("--choose", desk.path("waiting.pullquote"));
  await page.getByRole("button", { name: "New notebook…" }).click();
  await expect(page.getByRole("heading", { name: "No articles yet" })).toBeVisible();
  await mkdir(desk.path("clips"));
  await desk.write("clips/harbour.txt", HARBOUR_TEXT);
  await desk.write("clips/talks.txt", TALKS_TEXT);
  await desk.drop(desk.path("clips"));
  await page
    .getByRole("dialog", { name: "Import 2 files" })
    .getByRole("button", { name: /^Import/ })
    .click();
  const done = page.getByRole("dialog", { name: "2 articles imported" });
  await expect(done).toContainText("5 quotations were found in them and wait for your decision.");
  await done.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("5 waiting in 2 articles")).toBeVisible();
}
