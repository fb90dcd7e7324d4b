package org.ngoaingu.progress;

import java.util.ArrayList;
import java.util.Map;
import org.ngoaingu.plan.Profile;

/** What every profile is to every line, as columns that a statement joins back. */
record Verdicts(String[] profiles, String[] lines, String[] verdicts, Integer[] levels) {

    static Verdicts of(Scope scope, Map<String, Profile> profiles) {
        var keys = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var verdicts = new ArrayList<String>();
        var levels = new ArrayList<Integer>();
        profiles.forEach((key, profile) -> scope.lines().forEach(line -> {
            keys.add(key);
            ids.add(line.id().value());
            verdicts.add(scope.plan().judge(line, profile).name());
            levels.add(line.minLevel());
        }));
        return new Verdicts(
                keys.toArray(String[]::new),
                ids.toArray(String[]::new),
                verdicts.toArray(String[]::new),
                levels.toArray(Integer[]::new));
    }
}
