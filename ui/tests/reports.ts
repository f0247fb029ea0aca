/** A notebook with four articles that report on the same two statements, or keep silent. */
import type { Page } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { expect, type Desk } from "./desk";

export const LOW = /ferry trade may be at an all-time low/;
export const PIER = /will not sell the pier/;

const WIRE = `The council of Westhaven met on Tuesday for the first time since the storm, and the gallery was full long before the doors were closed at noon. Two ships are still waiting at the outer pier, and nobody in the harbour office expects them to leave before the inspectors have finished their work.`;

const ARTICLES: Readonly<Record<string, string>> = {
  "ledger.md": `---
title: Ferry talks stall
source: Northern Ledger
date: 2017-05-02
---

“The ferry trade may be at an all-time low,” the mayor, Ada Lind, told the council on Tuesday.

“We will not sell the pier to anybody in the capital,” Lind said. She left without taking questions.

${WIRE}
`,
  "post.md": `---
title: What the mayor said about the ferry
source: Aspect Post
date: 2017-05-03
---

At a press conference with the harbour master on April 12th, 2017, Ada Lind said: “The ferry trade may be at an all time low.” Few on the quay agreed.

“We will not sell the pier to anybody in the capital,” Ada Lind said a day later.
`,
  "courier.md": `---
title: Nothing leaves the harbour
source: Harbour Courier
date: 2017-05-03
---

${WIRE}

Lind was as blunt as ever: the ferry trade may be at an all-time low, and the ministry should know it.
`,
  "wire.md": `---
title: Westhaven waits
source: Meridian Wire
date: 2017-05-02
---

${WIRE} A decision is not expected this week.
`,
};

/** Imports them into a new notebook, and waits until statements are proposed; the library is shown. */
export async function importReports(desk: Desk, page: Page): Promise<void> {
  await desk.start("--choose", desk.path("reports.pullquote"));
  await page.getByRole("button", { name: "New notebook…" }).click();
  await expect(page.getByRole("heading", { name: "No articles yet" })).toBeVisible();
  await mkdir(desk.path("reports"));
  for (const [name, text] of Object.entries(ARTICLES)) await desk.write(`reports/${name}`, text);
  await desk.drop(desk.path("reports"));
  await page
    .getByRole("dialog", { name: "Import 4 files" })
    .getByRole("button", { name: /^Import/ })
    .click();
  const done = page.getByRole("dialog", { name: "4 articles imported" });
  await done.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Proposed statements 2" })).toBeVisible();
}

/** Opens the list of statements. */
export async function openStatements(page: Page): Promise<void> {
  await page.keyboard.press("Alt+s");
  await expect(page.getByRole("grid", { name: "Statements" })).toBeVisible();
}
