package org.ngoaingu.conversation.flows;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a flow is begun and left.
 *
 * @param roles who may begin it, one of these; empty: everybody
 * @param idle the flow ends when nobody has answered for so long; absent: as all flows do
 * @param remindAfter the person is reminded once when nobody has answered for so long; absent: never
 * @param keepsDraft a run that was not finished can be taken up again
 */
public record Terms(
        List<Role> roles, @Nullable Duration idle, @Nullable Duration remindAfter, boolean keepsDraft) {

    boolean remindsInTime() {
        return remindAfter == null || idle == null || remindAfter.compareTo(idle) < 0;
    }

    /** Who somebody is to the roster. */
    public enum Role {
        STAFF,
        HEAD,
        ADMIN
    }
}
