package org.ngoaingu.plan.file;

import org.ngoaingu.platform.Message;

/**
 * Something wrong in a plan file.
 *
 * @param line from 1; 0 when the file as a whole is meant
 */
record PlanProblem(String file, int line, Message reason) {

    /** The problem with its place, in one sentence. */
    Message says() {
        var place = line == 0
                ? Message.of("plan.file.inFile", "file", file)
                : Message.of("plan.file.inLine", "file", file, "line", Integer.toString(line));
        return Message.of("plan.file.problem", "place", place, "reason", reason);
    }
}
