package org.ngoaingu.duties;

import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Message;

/** What says that something is due on a day. */
public sealed interface Basis {

    /** The plan's own words name the day. */
    record ByPlan(String planNumber, Task task) implements Basis {}

    /** A letter of a higher authority names it, by its number: {@code 123/PNV}. */
    record ByLetter(String number) implements Basis {}

    /** An administrator set it for a task that the plan dates "yearly" at most (hạn nội bộ). */
    record Internal(String planNumber, Task task) implements Basis {}

    /** Whether it binds by more than the office's own word. */
    default boolean isOfficial() {
        return !(this instanceof Internal);
    }

    /** As people read it: "theo Phụ lục I, mục 2", "theo văn bản 123/PNV", "hạn nội bộ, không phải theo kế hoạch". */
    default Message said() {
        return switch (this) {
            case ByPlan plan ->
                Message.of("duty.basis.plan", "section", plan.task().section(), "plan", plan.planNumber());
            case ByLetter letter -> Message.of("duty.basis.letter", "number", letter.number());
            case Internal internal ->
                Message.of("duty.basis.internal", "section", internal.task().section());
        };
    }
}
