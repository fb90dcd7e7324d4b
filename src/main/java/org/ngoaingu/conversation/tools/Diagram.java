package org.ngoaingu.conversation.tools;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Draws a flow as a Mermaid flowchart: its starts, questions, calls, and branches with their conditions. */
final class Diagram {

    private final StringBuilder lines = new StringBuilder();
    private int nodes;

    /** An arrow that waits for the node it leads to. */
    private record Open(String from, String condition) {}

    private Diagram() {}

    /** The flowchart of a flow file. */
    static String of(JsonNode flow) {
        var diagram = new Diagram();
        diagram.lines.append("%% Made by \"flows diagram\" from flow.yml; not edited by hand.\nflowchart TD\n");
        var start = diagram.node("([\"", starts(flow.path("start")), "\"])", List.of());
        var ends = diagram.steps(flow.path("steps"), flow.path("slots"), List.of(new Open(start, "")));
        diagram.node("([\"", "end", "\"])", ends);
        return diagram.lines.toString();
    }

    private static String starts(JsonNode start) {
        var ways = new ArrayList<String>();
        ways.addAll(names(start.path("commands")));
        ways.addAll(names(start.path("intents")));
        if (start.has("button")) {
            ways.add("button");
        }
        return ways.isEmpty() ? "other flows" : String.join(", ", ways);
    }

    /** The entries of a list, or the names of those of a mapping. */
    private static List<String> names(JsonNode node) {
        return node.isArray()
                ? node.values().stream().map(JsonNode::asString).toList()
                : List.copyOf(node.propertyNames());
    }

    private List<Open> steps(JsonNode steps, JsonNode slots, List<Open> open) {
        var into = open;
        for (var step : steps) {
            if (step.has("collect")) {
                for (var name : step.path("collect")) {
                    into = question(name.asString(), slots.path(name.asString()), into);
                }
            } else if (step.has("branch")) {
                into = branch(step, slots, into);
            } else {
                into = step(step, into);
            }
        }
        return into;
    }

    private List<Open> step(JsonNode step, List<Open> into) {
        if (step.has("call")) {
            var once = step.has("effect") ? "\n(once)" : "";
            return on(node("[[\"", step.path("call").asString() + once, "\"]]", into));
        } else if (step.has("flow")) {
            return on(node("[[\"", "flow " + step.path("flow").asString(), "\"]]", into));
        } else if (step.has("review")) {
            return on(node("{{\"", step.path("review").asString() + "?\nsend, change or cancel", "\"}}", into));
        } else if (step.has("handoff")) {
            return on(node("[\\\"", "to a colleague", "\"\\]", into));
        }
        return say(step, into);
    }

    private List<Open> say(JsonNode step, List<Open> into) {
        return on(node("(\"", "say " + step.path("say").asString(), "\")", into));
    }

    private List<Open> question(String name, JsonNode slot, List<Open> into) {
        var asked = new StringBuilder(name).append('?');
        if (slot.path("type").asString().equals("file")) {
            asked.append("\n(files)");
        }
        if (slot.has("when")) {
            asked.append("\nwhen ").append(slot.path("when").asString());
        }
        if (slot.path("optional").asBoolean(false)) {
            asked.append("\n(may be skipped)");
        }
        return on(node("[/\"", asked.toString(), "\"/]", into));
    }

    private List<Open> branch(JsonNode step, JsonNode slots, List<Open> into) {
        var fork = node("{\"", step.path("id").asString() + "?", "\"}", into);
        var ends = new ArrayList<Open>();
        boolean otherwise = false;
        for (var way : step.path("branch")) {
            otherwise = way.has("else");
            var condition = otherwise ? "else" : way.path("if").asString();
            var from = List.of(new Open(fork, condition));
            ends.addAll(way.has("say") ? say(way, from) : steps(way.path("then"), slots, from));
        }
        if (!otherwise) {
            ends.add(new Open(fork, "else"));
        }
        return ends;
    }

    private static List<Open> on(String node) {
        return List.of(new Open(node, ""));
    }

    /** Draws a node and the arrows that lead to it. @return its name */
    private String node(String before, String text, String behind, List<Open> into) {
        var name = "n" + nodes++;
        lines.append("  ")
                .append(name)
                .append(before)
                .append(escaped(text))
                .append(behind)
                .append('\n');
        for (var arrow : into) {
            lines.append("  ").append(arrow.from()).append(" --> ");
            if (!arrow.condition().isEmpty()) {
                lines.append("|\"").append(escaped(arrow.condition())).append("\"| ");
            }
            lines.append(name).append('\n');
        }
        return name;
    }

    private static String escaped(String text) {
        return text.replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("\n", "<br>");
    }
}
