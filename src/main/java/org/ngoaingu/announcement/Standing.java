package org.ngoaingu.announcement;

import java.util.Set;
import org.ngoaingu.progress.Member;

/** How far readers are with a quota line. */
public enum Standing {
    /** However far: everybody whom the line counts. */
    COUNTED(Set.of(
            Member.State.NOTHING, Member.State.LOWER, Member.State.ENDED, Member.State.WAITING, Member.State.REACHED)),
    /** Have not reached it (chưa đạt). */
    NOT_REACHED(Set.of(Member.State.NOTHING, Member.State.LOWER, Member.State.ENDED, Member.State.WAITING)),
    /** Have not reached it, nor does anything of theirs wait for an officer (chưa nộp). */
    NOTHING_SUBMITTED(Set.of(Member.State.NOTHING, Member.State.LOWER, Member.State.ENDED));

    private final Set<Member.State> states;

    Standing(Set<Member.State> states) {
        this.states = states;
    }

    Set<Member.State> states() {
        return states;
    }
}
