package org.ngoaingu.certificate.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.certificate.Skill;

/** Scores that stand after the name of a skill ("L 450", "nghe: 450"), and the pieces without them. */
record SkillScores(Map<Skill, String> scores, List<Token> rest, boolean contradictory) {

    private static final Map<String, Skill> NAMES = Map.ofEntries(
            Map.entry("l", Skill.LISTENING),
            Map.entry("listening", Skill.LISTENING),
            Map.entry("nghe", Skill.LISTENING),
            Map.entry("r", Skill.READING),
            Map.entry("reading", Skill.READING),
            Map.entry("doc", Skill.READING),
            Map.entry("s", Skill.SPEAKING),
            Map.entry("speaking", Skill.SPEAKING),
            Map.entry("noi", Skill.SPEAKING),
            Map.entry("w", Skill.WRITING),
            Map.entry("writing", Skill.WRITING),
            Map.entry("viet", Skill.WRITING));

    static SkillScores in(List<Token> tokens) {
        var scores = new EnumMap<Skill, String>(Skill.class);
        var rest = new ArrayList<Token>();
        var contradictory = false;
        for (int at = 0; at < tokens.size(); at++) {
            var skill = NAMES.get(tokens.get(at).text());
            if (skill != null && at + 1 < tokens.size() && tokens.get(at + 1).isNumber()) {
                contradictory |= scores.put(skill, tokens.get(++at).text()) != null;
            } else {
                rest.add(tokens.get(at));
            }
        }
        return new SkillScores(scores, rest, contradictory);
    }

    boolean isComplete() {
        return scores.size() == Skill.values().length;
    }
}
