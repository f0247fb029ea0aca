import { describe, expect, it } from "vitest";
import { SaveField } from "./saveField.svelte";

function field(initial: string, accepts = true) {
  const kept = { value: initial, saves: [] as string[] };
  const made = new SaveField({
    value: () => kept.value,
    save: (text) => {
      kept.saves.push(text);
      if (accepts) kept.value = text;
      return Promise.resolve(accepts);
    },
    check: (text) => (text === "" ? "a name is needed" : ""),
  });
  return { field: made, kept };
}

describe("a field that saves itself", () => {
  it("saves the trimmed text once", async () => {
    const { field: name, kept } = field("Ada");
    name.text = " Ada Moreno ";
    expect(name.status).toBe("changed");
    await Promise.all([name.commit(), name.commit()]);
    expect([kept.saves, name.text, name.status]).toEqual([["Ada Moreno"], "Ada Moreno", "saved"]);
  });

  it("saves nothing when nothing changed", async () => {
    const { field: name, kept } = field("Ada");
    name.text = "Ada ";
    await name.commit();
    expect([kept.saves, name.text, name.status]).toEqual([[], "Ada", "clean"]);
  });

  it("keeps what was typed when it is wrong or refused", async () => {
    const { field: name, kept } = field("Ada", false);
    name.text = "";
    await name.commit();
    expect([kept.saves, name.problem, name.status]).toEqual([[], "a name is needed", "wrong"]);
    name.text = "Bo";
    await name.commit();
    expect([kept.saves, name.text, name.status]).toEqual([["Bo"], "Bo", "changed"]);
  });

  it("goes back to what is in the notebook", () => {
    const { field: name, kept } = field("Ada");
    name.text = "Bo";
    name.revert();
    kept.value = "Cy";
    expect([name.text, name.status]).toEqual(["Cy", "clean"]);
  });
});
