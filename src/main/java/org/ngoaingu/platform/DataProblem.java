package org.ngoaingu.platform;

import java.util.List;

/**
 * Something wrong in a data file.
 *
 * @param line from 1; 0 when the file as a whole is meant
 */
public record DataProblem(String file, int line, Message reason) {

    private static final int MOST_SAID = 20;

    /** The problem with its place, in one sentence. */
    public Message says() {
        var place = line == 0
                ? Message.of("file.inFile", "file", file)
                : Message.of("file.inLine", "file", file, "line", Integer.toString(line));
        return Message.of("file.problem", "place", place, "reason", reason);
    }

    /** Why the program does not start: these problems, a line each. There is at least one. */
    public static StartRefused refusal(List<DataProblem> problems) {
        return new StartRefused(problems.stream()
                .limit(MOST_SAID)
                .map(DataProblem::says)
                .reduce((first, second) -> Message.of("file.and", "first", first, "second", second))
                .orElseThrow());
    }
}
