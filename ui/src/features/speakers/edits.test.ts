import { describe, expect, it } from "vitest";
import type { SpeakerView } from "../../ipc/generated";
import { bearerOf, explainMerge, nameProblem } from "./edits";

function speaker(id: string, name: string, aliases: string[] = [], quotes = 0): SpeakerView {
  return { id, name, aliases, quotes, role: "", lessons: [], onBehalfOf: null, colour: 0, sources: 0 };
}

const ALL = [speaker("1", "Ada Moreno", ["The minister"], 3), speaker("2", "Ángel Ruiz")];

describe("names", () => {
  it("belong to one speaker, whatever their case", () => {
    expect(bearerOf(" the MINISTER ", ALL)?.id).toBe("1");
    expect(bearerOf("Ada Moreno", ALL, "1")).toBeUndefined();
    expect(bearerOf("ángel ruiz", ALL)?.id).toBe("2");
  });

  it("say what is wrong with them", () => {
    expect(nameProblem("", ALL)).toBe("A speaker needs a name.");
    expect(nameProblem("ada moreno", ALL)).toBe("There already is a speaker named Ada Moreno.");
    expect(nameProblem("the minister", ALL)).toBe("the minister is another name of Ada Moreno.");
    expect(nameProblem("Somebody else", ALL)).toBe("");
  });
});

describe("merging", () => {
  it("is explained before it happens", () => {
    const [ada, angel] = ALL as [SpeakerView, SpeakerView];
    expect(explainMerge(ada, angel)).toBe(
      "3 quotes of Ada Moreno will be of Ángel Ruiz, and “Ada Moreno”, “The minister” become other names of Ángel Ruiz. You can undo this.",
    );
    expect(explainMerge(angel, ada)).toBe(
      "“Ángel Ruiz” becomes another name of Ada Moreno. You can undo this.",
    );
  });
});
