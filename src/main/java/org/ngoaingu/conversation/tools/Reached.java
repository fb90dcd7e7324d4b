package org.ngoaingu.conversation.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ngoaingu.conversation.engine.Trail;
import org.ngoaingu.conversation.flows.Problem;
import org.ngoaingu.conversation.flows.YamlFile;
import org.ngoaingu.conversation.tools.Coverage.OfFlow;
import tools.jackson.databind.JsonNode;

/** Notes the places of flows that transcripts walk through, and the texts that they hear. */
final class Reached implements Trail {

    private final Set<String> places = new HashSet<>();

    @Override
    public void passed(String flow, String place) {
        places.add(flow + " " + place);
    }

    void heard(List<String> keys) {
        places.addAll(keys);
    }

    /**
     * What of the flow was reached. Its places are its steps, the cases of its branches and the way past them, its
     * questions, and the reasons of its rules.
     */
    OfFlow of(YamlFile file) {
        return new Count(file, file.tree().path("flow").asString()).count();
    }

    private final class Count {

        private final YamlFile file;
        private final String flow;
        private final List<Problem> missed = new ArrayList<>();
        private int all;

        Count(YamlFile file, String flow) {
            this.file = file;
            this.flow = flow;
        }

        OfFlow count() {
            file.tree().path("slots").properties().forEach(slot -> {
                var rules = slot.getValue().path("valid");
                for (int i = 0; i < rules.size(); i++) {
                    var text = rules.get(i).path("else").asString();
                    place(
                            flow + "." + text,
                            "/slots/" + slot.getKey() + "/valid/" + i,
                            "reason " + text + " is never said");
                }
            });
            steps("/steps", file.tree().path("steps"));
            return new OfFlow(flow, all, List.copyOf(missed));
        }

        private void steps(String at, JsonNode steps) {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var here = at + "/" + i;
                var id = step.path("id").asString();
                place(flow + " " + id, here, "step " + id + " is never reached");
                for (var slot : step.path("collect")) {
                    var name = slot.asString();
                    place(flow + ".ask." + name, here, "slot " + name + " is never asked for");
                }
                branch(here, id, step.path("branch"));
            }
        }

        private void branch(String at, String id, JsonNode cases) {
            boolean otherwise = false;
            for (int i = 0; i < cases.size(); i++) {
                var here = at + "/branch/" + i;
                var way = cases.get(i);
                otherwise = way.has("else");
                var name = otherwise ? "else" : "case «" + way.path("if").asString() + "»";
                place(flow + " " + id + "/" + i, here, name + " of branch " + id + " is never taken");
                steps(here + "/then", way.path("then"));
            }
            if (!cases.isEmpty() && !otherwise) {
                place(flow + " " + id + "/-", at, "branch " + id + " is never passed without a case");
            }
        }

        private void place(String name, String at, String missing) {
            all++;
            if (!places.contains(name)) {
                missed.add(file.problem(at, "no transcript: " + missing));
            }
        }
    }
}
