package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a chat between turns. There is no place in a flow: it is found again from these values.
 *
 * @param id of the chat; runs of flows are named by it
 * @param stack the flows under way, the one that speaks last
 * @param asked what was asked last; absent when nothing is open
 * @param numbers how many questions and flows this chat has had, so that old buttons are known
 * @param failures answers to the open question that could not be taken
 * @param spent numbers of reviews that were sent, the newest last
 * @param expired the flow that ended because nobody answered, until the next one begins
 */
public record Session(
        String id,
        List<Frame> stack,
        @Nullable Asked asked,
        int numbers,
        int failures,
        List<Integer> spent,
        @Nullable String expired) {

    /** Reviews that are remembered. */
    private static final int SPENT = 20;

    public static final Session NEW = of("");

    public Session {
        stack = List.copyOf(stack);
        spent = List.copyOf(spent);
    }

    /** The session of a new chat. */
    public static Session of(String id) {
        return new Session(id, List.of(), null, 0, 0, List.of(), null);
    }

    /**
     * One flow under way.
     *
     * @param run names this run for good, in whichever chat it goes on
     * @param number tells two runs of a flow apart within the chat
     * @param values those whose slot an edit took away are kept and not looked at
     * @param skipped slots passed over
     * @param done steps that need not run again, with a fingerprint of what they ran on
     * @param again the slot that is asked for although it has a value, or {@link #WHICH}
     * @param reviewed the number of the review that was sent; 0 when none was
     * @param caller the flow that waits for this one; absent for one that a person began
     * @param edition of the flow when it spoke last
     */
    public record Frame(
            String flow,
            String run,
            int number,
            Map<String, Filled> values,
            List<String> skipped,
            Map<String, String> done,
            @Nullable String again,
            int reviewed,
            @Nullable Caller caller,
            String edition) {

        /** Instead of a slot: the person is asked which one to change. */
        static final String WHICH = "?";

        Frame values(Map<String, Filled> changed) {
            return new Frame(flow, run, number, changed, skipped, done, again, reviewed, caller, edition);
        }

        Frame with(String slot, Filled value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(slot, value);
            return values(changed);
        }

        Frame without(String slot) {
            var changed = new LinkedHashMap<>(values);
            changed.remove(slot);
            return values(changed);
        }

        private Frame skipped(List<String> changed) {
            return new Frame(flow, run, number, values, changed, done, again, reviewed, caller, edition);
        }

        Frame skipping(String slot) {
            var changed = new ArrayList<>(skipped);
            changed.add(slot);
            return skipped(changed).asking(null);
        }

        Frame unskipping(String slot) {
            return skipped(skipped.stream().filter(name -> !name.equals(slot)).toList());
        }

        private Frame done(Map<String, String> changed) {
            return new Frame(flow, run, number, values, skipped, changed, again, reviewed, caller, edition);
        }

        Frame having(String step, String ranOn) {
            var changed = new LinkedHashMap<>(done);
            changed.put(step, ranOn);
            return done(changed);
        }

        Frame forgetting(List<String> steps) {
            var changed = new LinkedHashMap<>(done);
            changed.keySet().removeAll(steps);
            return done(changed);
        }

        Frame asking(@Nullable String slot) {
            return new Frame(flow, run, number, values, skipped, done, slot, reviewed, caller, edition);
        }

        Frame reviewing(int question) {
            return new Frame(flow, run, number, values, skipped, done, again, question, caller, edition);
        }

        Frame edited(String now) {
            return new Frame(flow, run, number, values, skipped, done, again, reviewed, caller, now);
        }

        Frame at(int newNumber, @Nullable Caller newCaller) {
            return new Frame(flow, run, newNumber, values, skipped, done, again, reviewed, newCaller, edition);
        }
    }

    /** The frame that called a flow, by its number, and the step that did. */
    public record Caller(int frame, String step) {}

    /**
     * A slot's value.
     *
     * @param raw what the person wrote, from which it is read again when the slot's type changes
     * @param label how it was offered; absent where the type says how it is shown
     */
    public record Filled(String raw, Object value, @Nullable String label) {

        public Filled(String raw, Object value) {
            this(raw, value, null);
        }
    }

    /**
     * The open question.
     *
     * @param name the slot; for a review its step
     * @param print what a review showed
     */
    public record Asked(int frame, Kind kind, String name, int number, String print) {}

    /** What is asked. */
    public enum Kind {
        /** The value of a slot. */
        SLOT,
        /** Whether what is shown is to be sent. */
        REVIEW,
        /** Which slot is to be changed. */
        CHANGE
    }

    public boolean isIdle() {
        return stack.isEmpty();
    }

    /** The same chat with no flow under way. */
    public Session forgotten(@Nullable String expiredFlow) {
        return new Session(id, List.of(), null, numbers, 0, spent, expiredFlow);
    }

    /** A run of a flow and the flows that it called, as they stand; empty when it is not under way. */
    public List<Frame> run(String run) {
        var found = new ArrayList<Frame>();
        for (var frame : stack) {
            if (frame.run().equals(run) || (!found.isEmpty() && calledBy(frame, found.getLast()))) {
                found.add(frame);
            }
        }
        return found;
    }

    /** The same without these frames. */
    public Session without(List<Frame> frames) {
        var left = stack.stream().filter(frame -> !frames.contains(frame)).toList();
        return new Session(id, left, asked, numbers, failures, spent, expired);
    }

    private static boolean calledBy(Frame frame, Frame caller) {
        var by = frame.caller();
        return by != null && by.frame() == caller.number();
    }

    @Nullable
    Frame numbered(int number) {
        return stack.stream()
                .filter(frame -> frame.number() == number)
                .findFirst()
                .orElse(null);
    }

    Frame top() {
        return stack.getLast();
    }

    /** The same, and nothing has expired. */
    Session forgetting() {
        return new Session(id, stack, asked, numbers, failures, spent, null);
    }

    Session stack(List<Frame> frames) {
        return new Session(id, frames, asked, numbers, failures, spent, expired);
    }

    Session top(Frame frame) {
        var changed = new ArrayList<>(stack);
        changed.set(changed.size() - 1, frame);
        return stack(changed);
    }

    Session push(Frame frame) {
        var changed = new ArrayList<>(stack);
        changed.add(frame);
        return new Session(id, changed, asked, Math.max(numbers, frame.number()), 0, spent, null);
    }

    Session pop() {
        return new Session(id, stack.subList(0, stack.size() - 1), null, numbers, 0, spent, expired);
    }

    Session asking(@Nullable Asked question) {
        var highest = question == null ? numbers : Math.max(numbers, question.number());
        return new Session(id, stack, question, highest, failures, spent, expired);
    }

    Session failing(int times) {
        return new Session(id, stack, asked, numbers, times, spent, expired);
    }

    Session spending(int review) {
        var all = new ArrayList<>(spent);
        all.add(review);
        var kept = all.subList(Math.max(0, all.size() - SPENT), all.size());
        return new Session(id, stack, asked, numbers, failures, kept, expired);
    }

    /** What is open, if it belongs to the flow that speaks. */
    @Nullable
    Asked open() {
        return asked == null || isIdle() || asked.frame() != top().number() ? null : Objects.requireNonNull(asked);
    }
}
