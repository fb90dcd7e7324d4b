package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a chat between turns. There is no place in a flow: it is found again from these values.
 *
 * @param stack the flows under way, the one that speaks last
 * @param asked what was asked last; absent when nothing is open
 * @param numbers how many questions and flows this chat has had, so that old buttons are known
 * @param failures answers to the open question that could not be taken
 */
public record Session(List<Frame> stack, @Nullable Asked asked, int numbers, int failures) {

    public static final Session NEW = new Session(List.of(), null, 0, 0);

    public Session {
        stack = List.copyOf(stack);
    }

    /**
     * One flow under way.
     *
     * @param number tells two runs of a flow apart
     * @param skipped slots passed over
     * @param done steps that need not run again, with what they ran on
     */
    public record Frame(
            String flow, int number, Map<String, Filled> values, List<String> skipped, Map<String, String> done) {

        Frame with(String slot, Filled value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(slot, value);
            return new Frame(flow, number, changed, skipped, done);
        }

        Frame without(String slot) {
            var changed = new LinkedHashMap<>(values);
            changed.remove(slot);
            return new Frame(flow, number, changed, skipped, done);
        }

        Frame skipping(String slot) {
            var changed = new ArrayList<>(skipped);
            changed.add(slot);
            return new Frame(flow, number, values, changed, done);
        }

        Frame unskipping(String slot) {
            return new Frame(
                    flow,
                    number,
                    values,
                    skipped.stream().filter(name -> !name.equals(slot)).toList(),
                    done);
        }

        Frame having(String step, String ranOn) {
            var changed = new LinkedHashMap<>(done);
            changed.put(step, ranOn);
            return new Frame(flow, number, values, skipped, changed);
        }
    }

    /**
     * A slot's value.
     *
     * @param raw what the person wrote, from which it is read again when the slot's type changes
     */
    public record Filled(String raw, Object value) {}

    /** The open question. */
    public record Asked(int frame, String slot, int number) {}

    public boolean isIdle() {
        return stack.isEmpty();
    }

    Frame top() {
        return stack.getLast();
    }

    Session top(Frame frame) {
        var changed = new ArrayList<>(stack);
        changed.set(changed.size() - 1, frame);
        return new Session(changed, asked, numbers, failures);
    }

    Session push(Frame frame) {
        var changed = new ArrayList<>(stack);
        changed.add(frame);
        return new Session(changed, asked, Math.max(numbers, frame.number()), 0);
    }

    Session pop() {
        return new Session(stack.subList(0, stack.size() - 1), null, numbers, 0);
    }

    Session asking(@Nullable Asked question) {
        return new Session(
                stack, question, question == null ? numbers : Math.max(numbers, question.number()), failures);
    }

    Session failing(int times) {
        return new Session(stack, asked, numbers, times);
    }
}
