package org.ngoaingu.conversation.tools;

import java.util.List;
import org.ngoaingu.conversation.flows.Problem;

/** What of the flows the transcripts reach. */
public record Coverage(List<OfFlow> flows) {

    /**
     * One flow.
     *
     * @param places how many there are: steps, cases of branches, questions, reasons of rules
     * @param missed those that no transcript reaches, each with its line
     */
    public record OfFlow(String name, int places, List<Problem> missed) {

        public int reached() {
            return places - missed.size();
        }
    }

    public int places() {
        return flows.stream().mapToInt(OfFlow::places).sum();
    }

    public int reached() {
        return flows.stream().mapToInt(OfFlow::reached).sum();
    }

    /** Every place that is missed. */
    public List<Problem> problems() {
        return flows.stream().flatMap(flow -> flow.missed().stream()).toList();
    }
}
