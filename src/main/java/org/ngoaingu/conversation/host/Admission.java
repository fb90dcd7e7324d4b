package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Terms.Role;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Held;
import org.ngoaingu.staff.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may begin which flow, by the roles that they have on the day. */
@Component
class Admission {

    private final ObjectProvider<Rights> rights;

    Admission(ObjectProvider<Rights> rights) {
        this.rights = rights;
    }

    /** The input, or a remark that tells whom the flow is for. */
    Input admit(Input input, FlowSet flows, Actor who, LocalDate today) {
        var terms = input instanceof Input.Begin begin ? flows.terms().get(begin.flow()) : null;
        return terms == null || terms.roles().isEmpty() || hasOne(terms.roles(), who, today)
                ? input
                : new Input.Remark(Message.of("pattern.only." + named(terms.roles())), List.of());
    }

    private boolean hasOne(List<Role> wanted, Actor who, LocalDate today) {
        return roles(who, today).stream().anyMatch(wanted::contains);
    }

    private Set<Role> roles(Actor who, LocalDate today) {
        return who instanceof Actor.Person person
                ? rights.getObject().roles(person.id(), today).stream()
                        .map(Admission::role)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))
                : EnumSet.of(Role.ADMIN);
    }

    private static Role role(Held held) {
        return switch (held) {
            case Held.StaffOf staff -> Role.STAFF;
            case Held.HeadOf head -> Role.HEAD;
            case Held.AdminOf admin -> Role.ADMIN;
        };
    }

    private static String named(List<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("_"));
    }
}
